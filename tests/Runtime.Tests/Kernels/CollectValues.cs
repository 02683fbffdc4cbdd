using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>An epilogue that keeps values and does without choices.</summary>
internal readonly struct CollectValues<TLanes>(CollectPixels<TLanes> values) : IPoolEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public static bool WantsChoice => false;

    public void Finish(TLanes value, TLanes choice, int sample, int y, int x, int panel) => values.Finish(value, sample, y, x, panel);
}
