using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Sequences;

/// <summary>Input, forget and output gates around a cell, weights in the order i, f, g, o: Keras's and PyTorch's LSTM.</summary>
internal sealed class LstmLayer() : RecurrentLayer("Lstm", gates: 4)
{
    protected override void Define(Cell cell)
    {
        CellState h = cell.State("state"), c = cell.State("memory");
        var sums = cell.Recurrent(h);
        var i = cell.Sigmoid("inputGate", cell.Input(0) + sums[0]);
        var f = cell.Sigmoid("forgetGate", cell.Input(1) + sums[1]);
        var g = cell.Let("candidate", Tanh(cell.Input(2) + sums[2]));
        var o = cell.Sigmoid("outputGate", cell.Input(3) + sums[3]);
        cell.Set(c, (f * cell.Before(c)) + (i * g));
        cell.SetOutput(h, o * cell.Let("squashed", Tanh(cell.Value(c))));
    }

    protected override Initial Biases(LayerScope layer, int units)
    {
        double forget = layer.Number("ForgetBias", 1);
        return forget == 0 ? Initial.Constant(0)
            : new Initial(InitialKind.Values, 0, new([.. Enumerable.Range(0, 4 * units).Select(i => i / units == 1 ? forget : 0)]));
    }
}
