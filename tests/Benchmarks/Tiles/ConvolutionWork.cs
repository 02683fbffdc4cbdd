using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A 3x3 convolution over an input with its halo in place: each output row is one call, its input three runs.</summary>
internal sealed class ConvolutionWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly int size, channels;
    private readonly Floats x, weights, y;

    public ConvolutionWork(int size, int channels)
        : base($"convolution 3x3 {size}x{size}x{channels} -> {channels}", 2.0 * size * size * channels * channels * 9)
    {
        (this.size, this.channels) = (size, channels);
        x = Filled((size + 2) * (size + 2) * channels);
        weights = Filled(Layout.Panels(channels) * channels * 9 * Layout.Lanes);
        y = Filled(size * size * channels);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(size);
        for (var row = from; row < to; row++)
        {
            var epilogue = new Write(y.At(row * size * channels), channels);
            Contraction<TLanes>.Rows(
                x.At(row * (size + 2) * channels), channels, 3, 3 * channels, (size + 2) * channels,
                weights, channels * 9 * Layout.Lanes, 0, size, 0, Layout.Panels(channels), ref epilogue);
        }
    }

    private readonly struct Write(Floats y, nint stride) : IEpilogue<TLanes>
    {
        public void Finish(TLanes sum, int row, int panel) => TLanes.Max(sum, TLanes.Zero).Store(y.At(row * stride + panel * 16));
    }
}
