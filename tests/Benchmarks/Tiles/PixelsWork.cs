using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A convolution forward with bias and Relu fused. Members share the pixels.</summary>
internal sealed class PixelsWork<TLanes, TRest> : TileWork
    where TLanes : struct, ILanes<TLanes>
    where TRest : IRest
{
    private readonly ConvolutionShape _shape;
    private readonly int _batch;
    private readonly Floats _x, _weights, _bias, _y;

    public PixelsWork(string name, ConvolutionShape shape, int batch) : base($"{name} {shape}", shape.Operations(batch))
    {
        (_shape, _batch) = (shape, batch);
        _x = Filled(batch * shape.InLength);
        _weights = Filled(Layout.Panels(shape.Outputs) * shape.Depth * Layout.Lanes);
        _bias = Filled(Layout.Panels(shape.Outputs) * Layout.Lanes);
        _y = Filled(batch * shape.OutLength);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(_batch * _shape.Height * _shape.Width);
        var panels = Layout.Panels(_shape.Outputs);
        var epilogue = new BiasRelu<TLanes, TRest>(_bias, _y, _shape.Places, panels - 1);
        Contraction<TLanes>.Pixels(_shape.Rows, _x, _weights, _shape.Depth * Layout.Lanes, from, to, 0, panels, ref epilogue, columns: _shape.Outputs);
    }
}
