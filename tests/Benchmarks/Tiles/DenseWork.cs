using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A dense layer forward: bias and Relu fused. Members share the panels.</summary>
internal sealed class DenseWork<TLanes> : TileWork where TLanes : struct, ILanes<TLanes>
{
    private readonly int _rows, _inputs, _outputs;
    private readonly Floats _x, _weights, _bias, _y;

    public DenseWork(int rows, int inputs, int outputs) : base($"dense {rows}x{inputs} -> {outputs}", 2.0 * rows * inputs * outputs)
    {
        (_rows, _inputs, _outputs) = (rows, inputs, outputs);
        _x = Filled(rows * Layout.RowStride(inputs));
        _weights = Filled(Layout.Panels(outputs) * inputs * Layout.Lanes);
        _bias = Filled(Layout.Panels(outputs) * Layout.Lanes);
        _y = Filled(rows * Layout.RowStride(outputs));
    }

    public override void Run(in TeamMember me)
    {
        var (from, to) = me.Share(Layout.Panels(_outputs));
        var epilogue = new BiasRelu(_bias, _y, Layout.RowStride(_outputs));
        Contraction<TLanes>.Rows(
            _x, Layout.RowStride(_inputs), 1, _inputs, 0, _weights, _inputs * Layout.Lanes, 0, _rows, from, to, ref epilogue);
    }

    private readonly struct BiasRelu(Floats bias, Floats y, nint stride) : IEpilogue<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(TLanes sum, int row, int panel) =>
            TLanes.AtLeastZero(sum + TLanes.Load(bias.At(panel * 16))).Store(y.At(row * stride + panel * 16));
    }
}
