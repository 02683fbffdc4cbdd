using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Sequences;

/// <summary>h = tanh(x weight + h recurrent + bias), or ReLU of it: ONNX's and PyTorch's RNN, Keras's SimpleRNN.</summary>
internal sealed class SimpleRnnLayer() : RecurrentLayer("SimpleRnn", gates: 1)
{
    protected override void Define(Cell cell)
    {
        var h = cell.State("state");
        var sum = cell.Input(0) + cell.Recurrent(h)[0];
        cell.SetOutput(h, cell.Layer.Flag("Relu", false) ? cell.Relu("activation", sum) : cell.Let("activation", Tanh(sum)));
    }
}
