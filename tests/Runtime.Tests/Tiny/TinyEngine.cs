using NetDsl.Engines;

namespace NetDsl.Runtime.Tests.Tiny;

/// <summary>A network of one hidden layer, written out by hand in plain C#: tanh, then softmax with cross-entropy, or numbers
/// with half their squared error; trained by gradient descent with momentum.</summary>
internal sealed unsafe class TinyEngine(int inputs, int hidden, int outputs, bool classifies) : Engine
{
    private const float Momentum = 0.5f;

    private readonly float[][] _values = Make(inputs, hidden, outputs), _velocity = Make(inputs, hidden, outputs), _gradient = Make(inputs, hidden, outputs);
    private readonly float[] _x = new float[inputs], _h = new float[hidden], _dh = new float[hidden];
    private float[] _output = [];
    private double _loss;

    public override int Capacity => _output.Length / outputs;

    /// <summary>The step whose loss shall be made infinite, or -1.</summary>
    public int BadStep { get; init; } = -1;

    /// <summary>What the last training steps were told, and the first row of each of their batches.</summary>
    public List<(StepArguments Arguments, int[] Rows)>? Log { get; init; }

    public int Disposals { get; private set; }

    public override void Reserve(int capacity)
    {
        if (capacity > Capacity)
            _output = new float[capacity * outputs];
    }

    public override void Train(in Batch batch, in StepArguments arguments)
    {
        foreach (var gradient in _gradient)
            Array.Clear(gradient);
        for (var i = 0; i < batch.Count; i++)
        {
            Forward(batch, i);
            _loss += Loss(batch, i);
            Backward(batch, i);
        }

        if (arguments.Step == BadStep)
            _loss = double.NaN;
        for (var p = 0; p < _values.Length; p++)
            for (var k = 0; k < _values[p].Length; k++)
            {
                _velocity[p][k] = Momentum * _velocity[p][k] + _gradient[p][k] / batch.Count;
                _values[p][k] -= arguments.Rate * _velocity[p][k];
            }

        Log?.Add((arguments, Rows(batch)));
    }

    public override void Evaluate(in Batch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            Forward(batch, i);
            _loss += Loss(batch, i);
        }
    }

    public override void Predict(in Batch batch)
    {
        for (var i = 0; i < batch.Count; i++)
            Forward(batch, i);
    }

    public override double TakeLoss() => (_loss, _loss = 0).Item1;

    public override void ReadOutput(int output, Span<float> destination) => _output.AsSpan(0, destination.Length).CopyTo(destination);

    public override void ReadParameter(int parameter, int slot, Span<float> destination) => Memory(slot)[parameter].CopyTo(destination);

    public override void WriteParameter(int parameter, int slot, ReadOnlySpan<float> source) => source.CopyTo(Memory(slot)[parameter]);

    public override void Dispose() => Disposals++;

    private static float[][] Make(int inputs, int hidden, int outputs)
        => [new float[inputs * hidden], new float[hidden], new float[hidden * outputs], new float[outputs]];

    private static int[] Rows(in Batch batch)
    {
        var rows = new int[batch.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = Row(batch, i);
        return rows;
    }

    private static int Row(in Batch batch, int i) => batch.Rows is null ? i : batch.Rows[i];

    private float[][] Memory(int slot) => slot == 0 ? _values : _velocity;

    private void Forward(in Batch batch, int i)
    {
        var slot = batch.Input(0);
        for (var k = 0; k < inputs; k++)
            _x[k] = slot.Kind == ElementKind.Byte
                ? ((byte*)slot.Data)[Row(batch, i) * inputs + k] / 255f
                : ((float*)slot.Data)[Row(batch, i) * inputs + k];
        for (var j = 0; j < hidden; j++)
        {
            var sum = _values[1][j];
            for (var k = 0; k < inputs; k++)
                sum += _x[k] * _values[0][k * hidden + j];
            _h[j] = MathF.Tanh(sum);
        }

        var y = _output.AsSpan(i * outputs, outputs);
        for (var o = 0; o < outputs; o++)
        {
            y[o] = _values[3][o];
            for (var j = 0; j < hidden; j++)
                y[o] += _h[j] * _values[2][j * outputs + o];
        }

        if (!classifies)
            return;
        float total = 0;
        for (var o = 0; o < outputs; o++)
            total += y[o] = MathF.Exp(y[o]);
        for (var o = 0; o < outputs; o++)
            y[o] /= total;
    }

    private double Loss(in Batch batch, int i)
    {
        var target = batch.Target(0);
        var y = _output.AsSpan(i * outputs, outputs);
        if (classifies)
            return -Math.Log(y[((int*)target.Data)[Row(batch, i)]]);
        double loss = 0;
        for (var o = 0; o < outputs; o++)
            loss += 0.5 * Math.Pow(y[o] - ((float*)target.Data)[Row(batch, i) * outputs + o], 2);
        return loss;
    }

    private void Backward(in Batch batch, int i)
    {
        var target = batch.Target(0);
        Array.Clear(_dh);
        for (var o = 0; o < outputs; o++)
        {
            var wanted = classifies
                ? ((int*)target.Data)[Row(batch, i)] == o ? 1 : 0
                : ((float*)target.Data)[Row(batch, i) * outputs + o];
            var dy = _output[i * outputs + o] - wanted;
            _gradient[3][o] += dy;
            for (var j = 0; j < hidden; j++)
            {
                _gradient[2][j * outputs + o] += dy * _h[j];
                _dh[j] += dy * _values[2][j * outputs + o];
            }
        }

        for (var j = 0; j < hidden; j++)
        {
            var d = _dh[j] * (1 - _h[j] * _h[j]);
            _gradient[1][j] += d;
            for (var k = 0; k < inputs; k++)
                _gradient[0][k * hidden + j] += d * _x[k];
        }
    }
}
