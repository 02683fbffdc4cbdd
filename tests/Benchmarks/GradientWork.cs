using NetDsl.Kernels;

namespace NetDsl.Benchmarks;

/// <summary>The weight gradient of a dense layer, its update by gradient descent fused. Members share the panels.</summary>
internal sealed class GradientWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly int depth, inputs, outputs;
    private readonly Floats x, dy, weights;

    public GradientWork(int depth, int inputs, int outputs)
        : base($"gradient {inputs}x{outputs} over {depth}", 2.0 * depth * inputs * outputs)
    {
        (this.depth, this.inputs, this.outputs) = (depth, inputs, outputs);
        x = Filled(depth * Layout.RowStride(inputs));
        dy = Filled(depth * Layout.RowStride(outputs));
        weights = Filled(Layout.Panels(outputs) * inputs * Layout.Lanes);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(Layout.Panels(outputs));
        var epilogue = new Descend(weights, inputs * Layout.Lanes, -1e-6f);
        Contraction<TLanes>.Columns(
            x, Layout.RowStride(inputs), dy, Layout.RowStride(outputs), depth, 0, inputs, from, to, ref epilogue);
    }

    private readonly struct Descend(Floats weights, nint panelStep, float rate) : IEpilogue<TLanes>
    {
        public void Finish(TLanes sum, int row, int panel)
        {
            var weight = weights.At(panel * panelStep + row * 16);
            TLanes.Fma(TLanes.Broadcast(rate), sum, TLanes.Load(weight)).Store(weight);
        }
    }
}
