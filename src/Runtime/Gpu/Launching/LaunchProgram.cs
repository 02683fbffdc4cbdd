namespace NetDsl.Gpu;

/// <summary>One of a network's programs. Its launches are made one by one, and recorded when two calls in succession are of one kind: from then on
/// a call of that kind is one launch. The smaller batch at the end of an epoch is of another kind and stays many.</summary>
/// <param name="context">Where to.</param>
/// <param name="name">What a call of it is.</param>
/// <param name="launches">Makes them.</param>
internal sealed class LaunchProgram(GpuContext context, string name, Action launches)
{
    private IRecordedLaunches? _recorded;
    private GpuStep _recordedStep, _lastStep;
    private int _count;

    /// <summary>How calls reach the device, in words; null before the first.</summary>
    public string? Description => _count == 0 ? null
        : _recorded is not null ? FormattableString.Invariant($"{name}: {_recorded.Name} of {_count} launches")
        : FormattableString.Invariant($"{name}: {_count} launches") + (context.WhyNotRecorded is { } reason ? $" ({reason})" : "");

    /// <summary>One call.</summary>
    public void Run(in GpuStep step)
    {
        // What was launched before is loaded: nothing else can be recorded.
        bool isRepeated = step == _lastStep;
        _lastStep = step;
        if (_recorded is not null && step == _recordedStep || isRepeated && Record(step))
        {
            _recorded!.Launch();
            return;
        }

        int before = context.Launches;
        launches();
        _count = context.Launches - before;
    }

    /// <summary>Gives back what is recorded, which is of no use any more.</summary>
    public void Forget()
    {
        _recorded?.Dispose();
        _recorded = null;
    }

    private bool Record(in GpuStep step)
    {
        Forget();
        _recorded = context.Record(launches);
        _recordedStep = step;
        return _recorded is not null;
    }
}
