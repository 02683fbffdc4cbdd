using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A convolution in which each channel has a filter of its own, with bias and Relu fused. Members share the pixels.</summary>
internal sealed class DepthwiseWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly ConvolutionShape _shape;
    private readonly int _batch;
    private readonly int[] _order;
    private readonly Floats _x, _weights, _bias, _y;

    /// <param name="shape">Its inputs are its channels.</param>
    /// <param name="batch">How many pictures.</param>
    public DepthwiseWork(ConvolutionShape shape, int batch) : base($"depthwise {shape}, {batch} of", shape.Operations(batch) / shape.Inputs)
    {
        (_shape, _batch) = (shape, batch);
        _order = [.. Enumerable.Range(0, shape.Kernel * shape.Kernel)];
        _x = Filled(batch * shape.InLength);
        _weights = Filled(_order.Length * shape.Inputs);
        _bias = Filled(shape.Inputs);
        _y = Filled(batch * shape.OutLength);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(_batch * _shape.Height * _shape.Width);
        var rows = _shape.Rows with { Taps = _shape.Kernel, TapStride = _shape.Inputs, Length = 1 };
        var epilogue = new BiasRelu<TLanes, IRest.Sixteen>(_bias, _y, _shape.Places, Layout.Panels(_shape.Inputs) - 1);
        Depthwise<TLanes>.Pixels(rows, _x, _shape.Inputs, _weights, _order.Length, _order, from, to, ref epilogue);
    }
}
