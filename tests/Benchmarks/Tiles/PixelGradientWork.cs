using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>The weight and bias gradients of a convolution, updated by gradient descent. Members share the inputs, or with Winograd's
/// transforms the channels.</summary>
internal sealed class PixelGradientWork<TLanes, TKernel> : TileWork
    where TLanes : struct, ILanes<TLanes>
    where TKernel : struct, IWinogradKernel
{
    private readonly ConvolutionShape _shape;
    private readonly int _batch;
    private readonly bool _inTiles;
    private readonly Floats _x, _dy, _weights, _bias;

    public PixelGradientWork(ConvolutionShape shape, int batch, bool inTiles)
        : base($"weights{(inTiles ? ", Winograd" : "")} {shape}", shape.Operations(batch))
    {
        (_shape, _batch, _inTiles) = (shape, batch, inTiles);
        _x = Filled(batch * shape.InLength);
        _dy = Filled(batch * shape.OutLength);
        _weights = Filled(Layout.Panels(shape.Outputs) * shape.Depth * Layout.Lanes);
        _bias = Filled(Layout.Panels(shape.Outputs) * Layout.Lanes);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share((_inTiles ? _shape.Inputs : _shape.Depth) + 1);
        var panels = Layout.Panels(_shape.Outputs);
        Descend<TLanes> ofWeights = new(_weights, _shape.Depth * Layout.Lanes), ofBias = new(_bias, Layout.Lanes);
        if (_inTiles)
            Winograd<TLanes, TKernel>.PixelColumns(_shape.Rows, _shape.Inputs, _x, _shape.Places, _dy, _batch, from, to, 0, panels, ref ofWeights, ref ofBias);
        else
            Contraction<TLanes>.PixelColumns(_shape.Rows, _x, _shape.Places, _dy, _batch, from, to, 0, panels, ref ofWeights, ref ofBias);
    }
}
