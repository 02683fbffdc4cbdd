using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>The weight gradient of a dense layer, its update by gradient descent fused. Members share the panels, or the inputs where panels are few.</summary>
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
        var panels = Layout.Panels(outputs);
        var (from, to) = me.Share(panels > 8 ? panels : inputs);
        var epilogue = new Descend<TLanes>(weights, inputs * Layout.Lanes);
        Contraction<TLanes>.Columns(
            x, Layout.RowStride(inputs), dy, Layout.RowStride(outputs), depth,
            panels > 8 ? 0 : from, panels > 8 ? inputs : to, panels > 8 ? from : 0, panels > 8 ? to : panels, ref epilogue);
    }
}
