using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>What <see cref="PixelsWork{TLanes, TRest}"/> does, by Winograd's transforms. Members share the tiles.</summary>
internal sealed class WinogradWork<TLanes, TKernel> : TileWork
    where TLanes : struct, ILanes<TLanes>
    where TKernel : struct, IWinogradKernel
{
    private readonly ConvolutionShape shape;
    private readonly int batch;
    private readonly Floats x, weights, transformed, bias, y;

    public WinogradWork(string name, ConvolutionShape shape, int batch) : base($"{name}, Winograd {shape}", shape.Operations(batch))
    {
        (this.shape, this.batch) = (shape, batch);
        var panels = Layout.Panels(shape.Outputs);
        x = Filled(batch * shape.InLength);
        weights = Filled(panels * shape.Depth * Layout.Lanes);
        transformed = Filled(panels * Winograd<TLanes, TKernel>.PanelLength(shape.Inputs));
        bias = Filled(panels * Layout.Lanes);
        y = Filled(batch * shape.OutLength);
        Winograd<TLanes, TKernel>.TransformWeights(weights, shape.Depth * Layout.Lanes, shape.Inputs, 0, panels, transformed);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(batch * Layout.TransformedTiles(shape.Height, shape.Width, TKernel.Taps));
        var panels = Layout.Panels(shape.Outputs);
        var epilogue = new BiasRelu(bias, y, shape.Places);
        Winograd<TLanes, TKernel>.Pixels(shape.Rows, shape.Inputs, x, transformed, from, to, 0, panels, ref epilogue);
    }

    private readonly struct BiasRelu(Floats bias, Floats y, PixelPlaces places) : IPixelEpilogue<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(TLanes sum, int sample, int row, int x, int panel)
        {
            var value = TLanes.AtLeastZero(sum + TLanes.Load(bias.At(panel * 16)));
            value.StoreFirst(y.At(sample * places.SampleStride + row * places.RowStride + x * places.PixelStride + panel * 16), places.Columns - panel * 16);
        }
    }
}
