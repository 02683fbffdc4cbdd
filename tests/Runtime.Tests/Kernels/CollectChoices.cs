using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>An epilogue that keeps values and choices.</summary>
internal readonly struct CollectChoices<TLanes>(CollectPixels<TLanes> values, CollectPixels<TLanes> choices) : IPoolEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public void Finish(TLanes value, TLanes choice, int sample, int y, int x, int panel)
    {
        values.Finish(value, sample, y, x, panel);
        choices.Finish(choice, sample, y, x, panel);
    }
}
