using NetDsl.Engines;
using NetDsl.EngineTests.Compiling;
using NetDsl.Generator.Graph;
using NetDsl.Kernels;

namespace NetDsl.EngineTests.Running;

/// <summary>A compiled network at work on a device, asked for plain arrays.</summary>
internal sealed class EngineRun : IDisposable
{
    private const uint Seed = 77;

    private readonly Network _network;
    private readonly Optimizer? _optimizer;

    public EngineRun(CompiledNetwork compiled, Device device)
    {
        _network = compiled.Create(device);
        _optimizer = compiled.Training.Optimizer;
    }

    public Network Network => _network;

    public Engine Engine => _network.Engine;

    public NetworkDescription Description => _network.Structure;

    /// <summary>The random number that dropout draws in a step: what the reference has to be given.</summary>
    public static Func<int, int, int, double> Uniform(int step)
        => (stream, sample, element) => CounterRandom.Uniform(CounterRandom.Key(Seed, stream, step), sample, element);

    /// <summary>Replaces the weights, in the order of the graph's parameters.</summary>
    public void Write(IEnumerable<double[]> parameters)
    {
        foreach (var (values, number) in parameters.Select((values, number) => (values, number)))
        {
            Engine.WriteParameter(number, 0, values.Select(value => (float)value).ToArray());
        }
    }

    public float[] Read(int parameter, int slot = 0)
    {
        var values = new float[Description.Parameters[parameter].Size];
        Engine.ReadParameter(parameter, slot, values);
        return values;
    }

    public float[] Output(int samples, int number = 0)
    {
        var values = new float[samples * Description.Outputs[number].Size];
        Engine.ReadOutput(number, values);
        return values;
    }

    public float[] Predict(PinnedBatch batch)
    {
        batch.Predict(Engine);
        return Output(batch.Count);
    }

    /// <summary>The mean loss; the output can be read after it.</summary>
    public double Evaluate(PinnedBatch batch)
    {
        batch.Evaluate(Engine);
        return Engine.TakeLoss() / batch.Count;
    }

    /// <summary>One step at the declared rate; the mean loss before it.</summary>
    public double Train(PinnedBatch batch, int step)
    {
        batch.Train(Engine, Arguments(step));
        return Engine.TakeLoss() / batch.Count;
    }

    /// <summary>What is the same for a whole step.</summary>
    public StepArguments Arguments(int step) => new()
    {
        Step = step,
        Seed = Seed,
        Rate = (float)(_optimizer!.Rate / (1 + (_optimizer.Decay * step))),
        Correction1 = (float)(1 / (1 - Math.Pow(_optimizer.Beta1, step + 1))),
        Correction2 = (float)(1 / (1 - Math.Pow(_optimizer.Beta2, step + 1))),
    };

    public void Dispose() => _network.Dispose();
}
