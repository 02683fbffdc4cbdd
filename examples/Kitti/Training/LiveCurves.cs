namespace NetDsl.Examples.Kitti;

/// <summary>Runs the detector on the held-out pictures after each epoch, and draws the curves anew.</summary>
sealed class LiveCurves(HeldOutPictures pictures, string path) : Callback
{
    readonly List<HeldOutResult> _results = [];

    /// <summary>What it came to after each epoch of this run.</summary>
    public IReadOnlyList<HeldOutResult> Results => _results;

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        _results.Add(pictures.Measure(context.Network));
        DetectionCurves.Write(context.History, _results, path);
    }
}
