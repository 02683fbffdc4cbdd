using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>The gradient of the filters of <see cref="DepthwiseWork{TLanes}"/>, updated by gradient descent. Members share the positions of the filters.</summary>
internal sealed class DepthwiseGradientWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly ConvolutionShape _shape;
    private readonly int _batch;
    private readonly Floats _x, _dy, _weights;

    /// <param name="shape">Its inputs are its channels.</param>
    /// <param name="batch">How many pictures.</param>
    public DepthwiseGradientWork(ConvolutionShape shape, int batch) : base($"depthwise weights {shape}, {batch} of", shape.Operations(batch) / shape.Inputs)
    {
        (_shape, _batch) = (shape, batch);
        _x = Filled(batch * shape.InLength);
        _dy = Filled(batch * shape.OutLength);
        _weights = Filled(shape.Kernel * shape.Kernel * shape.Inputs);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(Layout.Panels(_shape.Inputs) * _shape.Kernel * _shape.Kernel);
        var rows = _shape.Rows with { Taps = _shape.Kernel, TapStride = _shape.Inputs, Length = 1 };
        var descend = new Descend<TLanes>(_weights, _shape.Kernel * _shape.Kernel * Layout.Lanes);
        Depthwise<TLanes>.Columns(rows, _x, _shape.Places, _dy, _batch, from, to, ref descend);
    }
}
