using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Sequences;

/// <summary>Update and reset gates, weights in the order z, r, n: Keras's GRU in both forms, PyTorch's in the one that resets after the
/// product.</summary>
internal sealed class GruLayer() : RecurrentLayer("Gru", gates: 3)
{
    /// <summary>There r comes first.</summary>
    private static readonly int[] PyTorchOrder = [1, 0, 2];

    protected override IReadOnlyList<int> PyTorchGates => PyTorchOrder;

    /// <summary>Where the state is reset before its product, that of the candidate has weights of its own.</summary>
    protected override int RecurrentGates(LayerScope layer) => layer.Flag("ResetAfter", true) ? 3 : 2;

    protected override void Define(Cell cell)
    {
        if (cell.Layer.Flag("ResetAfter", true))
        {
            ResetAfter(cell);
        }
        else
        {
            ResetBefore(cell);
        }
    }

    private static void ResetAfter(Cell cell)
    {
        var h = cell.State("state");
        var sums = cell.Recurrent(h);
        if (cell.HasBias)
        {
            var bias = cell.Parameter("recurrentBias", new Shape(3 * cell.Units), Initial.Constant(0), PyTorchOrder);
            sums = [.. sums.Select((sum, gate) => sum + cell.Step.Row(bias, gate))];
        }

        var z = cell.Sigmoid("updateGate", cell.Input(0) + sums[0]);
        var r = cell.Sigmoid("resetGate", cell.Input(1) + sums[1]);
        var past = cell.Let("past", sums[2]);
        var n = cell.Let("candidate", Tanh(cell.Input(2) + (r * past)));
        cell.SetOutput(h, (z * cell.Before(h)) + ((1 - z) * n));
    }

    private static void ResetBefore(Cell cell)
    {
        var h = cell.State("state");
        var sums = cell.Recurrent(h);
        var z = cell.Sigmoid("updateGate", cell.Input(0) + sums[0]);
        var r = cell.Sigmoid("resetGate", cell.Input(1) + sums[1]);
        var kept = cell.Store("resetState", r * cell.Read(h));
        var shape = new Shape(cell.Units, cell.Units);
        var weight = cell.Parameter("candidateRecurrent", shape, RecurrentWeights(cell.Layer, shape, 3 * cell.Units));
        var n = cell.Let("candidate", Tanh(cell.Input(2) + cell.Product(weight, kept)[0]));
        cell.SetOutput(h, (z * cell.Before(h)) + ((1 - z) * n));
    }
}
