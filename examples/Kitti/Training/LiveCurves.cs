namespace NetDsl.Examples.Kitti;

/// <summary>Runs the detector on the held-out pictures after each epoch, and draws the curves anew.</summary>
/// <param name="pictures">Those that are held out.</param>
/// <param name="path">Of the curves' picture.</param>
internal sealed class LiveCurves(HeldOutPictures pictures, string path) : Callback
{
    private readonly List<HeldOutResult> _results = [];

    /// <summary>What it came to after each epoch of this run.</summary>
    public IReadOnlyList<HeldOutResult> Results => _results;

    /// <summary>What it came to after an epoch, to be said beside it.</summary>
    public string NoteOf(EpochResult epoch) => ResultOf(epoch.Epoch) is { } result ? $"  held out: {result}" : "";

    /// <summary>What it came to after an epoch; null where that was not measured.</summary>
    public HeldOutResult? ResultOf(int epoch) => _results is [.., var last] && last.Epoch == epoch ? last : null;

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        _results.Add(pictures.Measure(context.Network));
        DetectionCurves.Write(context.History, _results, path);
    }
}
