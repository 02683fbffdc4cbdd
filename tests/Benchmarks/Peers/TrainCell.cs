using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>A training step on a batch that is ready: random samples and random answers.</summary>
internal sealed unsafe class TrainCell : Cell
{
    private readonly int batch;
    private readonly RandomColumn input, target;
    private StepArguments arguments = new() { Seed = 1 };

    public TrainCell(Network network, int batch)
        : base(network)
    {
        this.batch = batch;
        var random = new Random(1);
        input = new(network.Structure.Inputs[0], batch, isAnswer: false, random);
        target = new(network.Structure.Targets[0], batch, isAnswer: true, random);
        arguments.Rate = (float)network.Structure.Training!.Rate;
        network.Engine.Reserve(batch);
    }

    /// <summary>The samples, one after the other.</summary>
    public float[] Pixels => input.Values;

    /// <summary>Their classes.</summary>
    public int[] Classes => target.Whole;

    public override void Step()
    {
        var training = Network.Structure.Training!;
        arguments.Correction1 = Correction(training.Beta1);
        arguments.Correction2 = Correction(training.Beta2);
        Slot given = input.Slot, wanted = target.Slot;
        Network.Engine.Train(new Batch(&given, &wanted, null, batch), arguments);
        arguments.Step++;
    }

    /// <summary>What makes up for a moment that began at zero; 1 for optimisers without one.</summary>
    private float Correction(double beta) => (float)(1 / (1 - Math.Pow(beta, arguments.Step + 1)));
}
