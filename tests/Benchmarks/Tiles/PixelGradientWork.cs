using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>The weight and bias gradients of a convolution, updated by gradient descent. Members share the inputs, or with Winograd's
/// transforms the channels.</summary>
internal sealed class PixelGradientWork<TLanes, TKernel> : TileWork
    where TLanes : struct, ILanes<TLanes>
    where TKernel : struct, IWinogradKernel
{
    private readonly ConvolutionShape shape;
    private readonly int batch;
    private readonly bool inTiles;
    private readonly Floats x, dy, weights, bias;

    public PixelGradientWork(ConvolutionShape shape, int batch, bool inTiles)
        : base($"weights{(inTiles ? ", Winograd" : "")} {shape}", shape.Operations(batch))
    {
        (this.shape, this.batch, this.inTiles) = (shape, batch, inTiles);
        x = Filled(batch * shape.InLength);
        dy = Filled(batch * shape.OutLength);
        weights = Filled(Layout.Panels(shape.Outputs) * shape.Depth * Layout.Lanes);
        bias = Filled(Layout.Panels(shape.Outputs) * Layout.Lanes);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share((inTiles ? shape.Inputs : shape.Depth) + 1);
        var panels = Layout.Panels(shape.Outputs);
        Descend<TLanes> ofWeights = new(weights, shape.Depth * Layout.Lanes), ofBias = new(bias, Layout.Lanes);
        if (inTiles)
            Winograd<TLanes, TKernel>.PixelColumns(shape.Rows, shape.Inputs, x, shape.Places, dy, batch, from, to, 0, panels, ref ofWeights, ref ofBias);
        else
            Contraction<TLanes>.PixelColumns(shape.Rows, x, shape.Places, dy, batch, from, to, 0, panels, ref ofWeights, ref ofBias);
    }
}
