using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>What <see cref="PixelGradientWork{TLanes}"/> does, by Winograd's transforms. Members share the channels.</summary>
internal sealed class WinogradGradientWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly ConvolutionShape shape;
    private readonly int batch;
    private readonly Floats x, dy, weights, bias;

    public WinogradGradientWork(ConvolutionShape shape, int batch) : base($"weights, Winograd {shape}", shape.Operations(batch))
    {
        (this.shape, this.batch) = (shape, batch);
        x = Filled(batch * shape.InLength);
        dy = Filled(batch * shape.OutLength);
        weights = Filled(Layout.Panels(shape.Outputs) * shape.Depth * Layout.Lanes);
        bias = Filled(Layout.Panels(shape.Outputs) * Layout.Lanes);
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(shape.Inputs + 1);
        Descend ofWeights = new(weights, shape.Depth * Layout.Lanes, -1e-6f), ofBias = new(bias, Layout.Lanes, -1e-6f);
        Winograd<TLanes>.PixelColumns(
            shape.Rows, shape.Inputs, x, shape.Places, dy, batch, from, to, 0, Layout.Panels(shape.Outputs), ref ofWeights, ref ofBias);
    }

    private readonly struct Descend(Floats weights, nint panelStep, float rate) : IEpilogue<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(TLanes sum, int row, int panel)
        {
            var weight = weights.At(panel * panelStep + row * 16);
            TLanes.Fma(TLanes.Broadcast(rate), sum, TLanes.Load(weight)).Store(weight);
        }
    }
}
