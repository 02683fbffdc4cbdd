namespace NetDsl.Training;

/// <summary>How far a network's training has come: what is saved with the weights so that it can go on.</summary>
internal sealed class TrainingState
{
    /// <summary>Where it is.</summary>
    public TrainingPosition Position { get; set; } = TrainingPosition.Start;

    /// <summary>What each finished epoch gave. After a return to an earlier epoch there are more of them than epochs done,
    /// until training goes on.</summary>
    public List<EpochResult> Epochs { get; } = [];

    /// <summary>What orders and masks are drawn from; null before training began.</summary>
    public uint? Seed { get; set; }

    /// <summary>The best weights so far, while early stopping watches.</summary>
    public Snapshot? Best { get; set; }

    /// <summary>How the last call of Fit ended. Not saved.</summary>
    public TrainingOutcome Outcome { get; set; }

    /// <summary>Why a callback stopped it. Not saved.</summary>
    public string? StopReason { get; set; }

    public int Epoch => Position.Epoch;

    public long Step => Position.Step;

    public History History => new([.. Epochs], Outcome, StopReason);
}
