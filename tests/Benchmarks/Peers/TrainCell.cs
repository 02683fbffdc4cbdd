using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>A training step on a batch that is ready: random samples and random targets.</summary>
internal sealed unsafe class TrainCell : Cell
{
    private readonly int _batch;
    private readonly RandomColumn _input;
    private readonly RandomColumn[] _targets;
    private readonly Slot[] _wanted;
    private StepArguments _arguments = new() { Seed = 1 };

    public TrainCell(Network network, int batch)
        : base(network)
    {
        _batch = batch;
        var random = new Random(1);
        _input = new(network.Structure.Inputs[0], batch, random);
        _targets = [.. network.Structure.Targets.Select(target => new RandomColumn(target, batch, random))];
        _wanted = [.. _targets.Select(target => target.Slot)];
        _arguments.Rate = (float)network.Structure.Training!.Rate;
        network.Engine.Reserve(batch);
    }

    /// <summary>The samples, one after the other.</summary>
    public float[] Pixels => _input.Values;

    /// <summary>What they should give, target after target: class numbers, or values from 0 to 1.</summary>
    public Array[] Targets => [.. _targets.Select(target => target.Whole.Length > 0 ? (Array)target.Whole : target.Values)];

    public override void Wait() => Network.Engine.TakeLoss();

    public override void Step()
    {
        var training = Network.Structure.Training!;
        _arguments.Correction1 = Correction(training.Beta1);
        _arguments.Correction2 = Correction(training.Beta2);
        var given = _input.Slot;
        fixed (Slot* pinned = _wanted) Network.Engine.Train(new Batch(&given, pinned, null, _batch), _arguments);
        _arguments.Step++;
    }

    /// <summary>What makes up for a moment that began at zero; 1 for optimisers without one.</summary>
    private float Correction(double beta) => (float)(1 / (1 - Math.Pow(beta, _arguments.Step + 1)));
}
