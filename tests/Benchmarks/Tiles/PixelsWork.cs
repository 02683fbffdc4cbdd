using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A convolution forward with bias and Relu fused. Members share the pixels.</summary>
internal sealed class PixelsWork<TLanes, TRest> : TileWork
    where TLanes : struct, ILanes<TLanes>
    where TRest : IRest
{
    private readonly ConvolutionShape shape;
    private readonly int batch;
    private readonly Floats x, weights, bias, y;

    public PixelsWork(string name, ConvolutionShape shape, int batch) : base($"{name} {shape}", shape.Operations(batch))
    {
        (this.shape, this.batch) = (shape, batch);
        x = Filled(batch * shape.InLength);
        weights = Filled(Layout.Panels(shape.Outputs) * shape.Depth * Layout.Lanes);
        bias = Filled(Layout.Panels(shape.Outputs) * Layout.Lanes);
        y = Filled(batch * shape.OutLength);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(batch * shape.Height * shape.Width);
        var panels = Layout.Panels(shape.Outputs);
        var epilogue = new BiasRelu(bias, y, shape.Places, panels - 1);
        Contraction<TLanes>.Pixels(shape.Rows, x, weights, shape.Depth * Layout.Lanes, from, to, 0, panels, ref epilogue, columns: shape.Outputs);
    }

    private readonly struct BiasRelu(Floats bias, Floats y, PixelPlaces places, int last) : IPixelEpilogue<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(TLanes sum, int sample, int row, int x, int panel)
        {
            var value = TLanes.AtLeastZero(sum + TLanes.Load(bias.At(panel * 16)));
            var place = y.At(sample * places.SampleStride + row * places.RowStride + x * places.PixelStride + panel * 16);
            if (TRest.Count == 16 || panel < last) value.Store(place);
            else value.StoreFirst(place, TRest.Count);
        }
    }
}
