using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>What <see cref="PixelsWork{TLanes, TRest}"/> does, by Winograd's transforms. Members share the tiles.</summary>
internal sealed class WinogradWork<TLanes, TKernel> : TileWork
    where TLanes : struct, ILanes<TLanes>
    where TKernel : struct, IWinogradKernel
{
    private readonly ConvolutionShape _shape;
    private readonly int _batch;
    private readonly Floats _x, _weights, _transformed, _bias, _y;

    public WinogradWork(string name, ConvolutionShape shape, int batch) : base($"{name}, Winograd {shape}", shape.Operations(batch))
    {
        (_shape, _batch) = (shape, batch);
        var panels = Layout.Panels(shape.Outputs);
        _x = Filled(batch * shape.InLength);
        _weights = Filled(panels * shape.Depth * Layout.Lanes);
        _transformed = Filled(panels * Winograd<TLanes, TKernel>.PanelLength(shape.Inputs));
        _bias = Filled(panels * Layout.Lanes);
        _y = Filled(batch * shape.OutLength);
        Winograd<TLanes, TKernel>.TransformWeights(_weights, shape.Depth * Layout.Lanes, shape.Inputs, 0, panels, _transformed);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(_batch * Layout.TransformedTiles(_shape.Height, _shape.Width, TKernel.Taps));
        var panels = Layout.Panels(_shape.Outputs);
        var epilogue = new BiasRelu(_bias, _y, _shape.Places);
        Winograd<TLanes, TKernel>.Pixels(_shape.Rows, _shape.Inputs, _x, _transformed, from, to, 0, panels, ref epilogue);
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
