using System.Numerics;

namespace NetDsl.Engines;

/// <content>How many samples a prediction takes in one go. Where the batch of one layer is more than the caches hold, each kernel waits for
/// memory: fewer samples at a time stay there from kernel to kernel. But weights are then read once for each of these lots.</content>
public abstract partial class CpuEngine
{
    /// <summary>What a thread's own cache and its part of the shared one hold.</summary>
    private const long CacheBytesOfThread = 4 << 20;

    /// <summary>A power of two, so that threads and register tiles share it evenly. The results of a sample do not depend on it.</summary>
    public sealed override int Lot
    {
        get
        {
            long fits = CacheBytesOfThread * _team.Size / LotCost.SampleBytes;
            return 1 << BitOperations.Log2((uint)Math.Clamp(Math.Max(fits, LotCost.Least), 1, base.Lot));
        }
    }

    /// <summary>What a lot costs, as the compiler counted it.</summary>
    protected abstract LotCost LotCost { get; }
}
