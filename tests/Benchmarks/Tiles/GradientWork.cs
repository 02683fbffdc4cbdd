using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>The weight gradient of a dense layer, its update by gradient descent fused. Members share the panels, or the inputs where panels are few.</summary>
internal sealed class GradientWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly int _depth, _inputs, _outputs;
    private readonly Floats _x, _dy, _weights;

    public GradientWork(int depth, int inputs, int outputs)
        : base($"gradient {inputs}x{outputs} over {depth}", 2.0 * depth * inputs * outputs)
    {
        (_depth, _inputs, _outputs) = (depth, inputs, outputs);
        _x = Filled(depth * Layout.RowStride(inputs));
        _dy = Filled(depth * Layout.RowStride(outputs));
        _weights = Filled(Layout.Panels(outputs) * inputs * Layout.Lanes);
    }

    public override void Run(in TeamMember me)
    {
        var panels = Layout.Panels(_outputs);
        var (from, to) = me.Share(panels > 8 ? panels : _inputs);
        var epilogue = new Descend<TLanes>(_weights, _inputs * Layout.Lanes);
        Contraction<TLanes>.Columns(
            _x, Layout.RowStride(_inputs), _dy, Layout.RowStride(_outputs), _depth,
            panels > 8 ? 0 : from, panels > 8 ? _inputs : to, panels > 8 ? from : 0, panels > 8 ? to : panels, ref epilogue);
    }
}
