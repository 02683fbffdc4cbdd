namespace NetDsl.Gpu;

/// <summary>One of a network's programs. Its launches are made one by one, and recorded when two calls in succession are of one kind: from then on
/// a call of that kind is one launch. The smaller batch at the end of an epoch is of another kind and stays many.</summary>
/// <param name="context">Where to.</param>
/// <param name="name">What a call of it is.</param>
/// <param name="launches">Makes them.</param>
internal sealed class LaunchProgram(GpuContext context, string name, Action launches)
{
    private IRecordedLaunches? recorded;
    private GpuStep recordedStep, lastStep;
    private int count;

    /// <summary>How calls reach the device, in words; null before the first.</summary>
    public string? Description => count == 0 ? null
        : recorded is not null ? FormattableString.Invariant($"{name}: {recorded.Name} of {count} launches")
        : FormattableString.Invariant($"{name}: {count} launches") + (context.WhyNotRecorded is { } reason ? $" ({reason})" : "");

    /// <summary>One call.</summary>
    public void Run(in GpuStep step)
    {
        // What was launched before is loaded: nothing else can be recorded.
        bool isRepeated = step == lastStep;
        lastStep = step;
        if (recorded is not null && step == recordedStep || isRepeated && Record(step))
        {
            recorded!.Launch();
            return;
        }

        int before = context.Launches;
        launches();
        count = context.Launches - before;
    }

    /// <summary>Gives back what is recorded, which is of no use any more.</summary>
    public void Forget()
    {
        recorded?.Dispose();
        recorded = null;
    }

    private bool Record(in GpuStep step)
    {
        Forget();
        recorded = context.Record(launches);
        recordedStep = step;
        return recorded is not null;
    }
}
