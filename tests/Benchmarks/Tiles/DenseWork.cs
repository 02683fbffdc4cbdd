using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A dense layer forward: bias and Relu fused. Members share the panels.</summary>
internal sealed class DenseWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly int rows, inputs, outputs;
    private readonly Floats x, weights, bias, y;

    public DenseWork(int rows, int inputs, int outputs) : base($"dense {rows}x{inputs} -> {outputs}", 2.0 * rows * inputs * outputs)
    {
        (this.rows, this.inputs, this.outputs) = (rows, inputs, outputs);
        x = Filled(rows * Layout.RowStride(inputs));
        weights = Filled(Layout.Panels(outputs) * inputs * Layout.Lanes);
        bias = Filled(Layout.Panels(outputs) * Layout.Lanes);
        y = Filled(rows * Layout.RowStride(outputs));
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(Layout.Panels(outputs));
        var epilogue = new BiasRelu(bias, y, Layout.RowStride(outputs));
        Contraction<TLanes>.Rows(
            x, Layout.RowStride(inputs), 1, inputs, 0, weights, inputs * Layout.Lanes, 0, rows, from, to, ref epilogue);
    }

    private readonly struct BiasRelu(Floats bias, Floats y, nint stride) : IEpilogue<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(TLanes sum, int row, int panel) =>
            TLanes.AtLeastZero(sum + TLanes.Load(bias.At(panel * 16))).Store(y.At(row * stride + panel * 16));
    }
}
