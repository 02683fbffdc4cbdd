using NetDsl.Training;

namespace NetDsl;

/// <summary>What a callback sees of the training, and what it can do to it.</summary>
public sealed class TrainingContext
{
    internal TrainingContext(Network network, FitOptions options, bool hasValidation)
        => (Network, Options, HasValidation) = (network, options, hasValidation);

    /// <summary>The network, which may be read, measured and saved; its weights are those after the last step.</summary>
    public Network Network { get; }

    /// <summary>How it is trained.</summary>
    public FitOptions Options { get; }

    /// <summary>Whether there are samples to validate with.</summary>
    public bool HasValidation { get; }

    /// <summary>The epochs done.</summary>
    public IReadOnlyList<EpochResult> History => State.Epochs;

    /// <summary>How training ended; <see cref="TrainingOutcome.Unfinished"/> until then.</summary>
    public TrainingOutcome Outcome => State.Outcome;

    /// <summary>What the learning rate is multiplied with from now on. Saved with the network.</summary>
    public double RateFactor
    {
        get => State.Position.RateFactor;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            State.Position = State.Position with { RateFactor = value };
        }
    }

    internal bool StopRequested { get; private set; }

    internal TrainingState State => Network.State;

    /// <summary>Ends the training after this epoch.</summary>
    public void Stop(string reason)
    {
        StopRequested = true;
        State.StopReason ??= reason;
    }
}
