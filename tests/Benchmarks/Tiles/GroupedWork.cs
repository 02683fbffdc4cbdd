using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A convolution in groups of eight channels, with bias and Relu fused: a few pixels at a time for all groups.</summary>
internal sealed class GroupedWork<TLanes> : TileWork
    where TLanes : struct, ILanes<TLanes>
{
    private const int Width = 8;
    private readonly ConvolutionShape _shape;
    private readonly int _batch;
    private readonly Floats _x, _weights, _bias, _y;

    public GroupedWork(ConvolutionShape shape, int batch) : base($"groups of {Width} {shape}", shape.Operations(batch) / shape.Inputs * Width)
    {
        (_shape, _batch) = (shape, batch);
        _x = Filled(batch * shape.InLength);
        _weights = Filled(shape.Outputs / Width * shape.Kernel * shape.Kernel * Width * Layout.Lanes);
        _bias = Filled(shape.Outputs / Width * Layout.Lanes);
        _y = Filled(batch * shape.OutLength);
    }

    public override void Run(in TeamMember me)
    {
        var depth = _shape.Kernel * _shape.Kernel * Width * Layout.Lanes;
        var rows = _shape.Rows with { Taps = _shape.Kernel, TapStride = _shape.Inputs, Length = Width };
        var (from, to) = me.Share(_batch * _shape.Height * _shape.Width);
        var epilogue = new BiasRelu<TLanes, IRest.Sixteen>(_bias, _y, _shape.Places, 0);
        Contraction<TLanes>.GroupedPixels(rows, _x, _weights, depth, new(_shape.Inputs / Width, Width, Width), from, to, ref epilogue);
    }
}
