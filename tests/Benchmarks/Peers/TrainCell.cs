using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>A training step on a batch that is ready: random pixels and random classes.</summary>
internal sealed unsafe class TrainCell : Cell
{
    private readonly int batch;
    private StepArguments arguments = new() { Seed = 1 };

    public TrainCell(Network network, int batch)
        : base(network)
    {
        this.batch = batch;
        var random = new Random(1);
        Pixels = GC.AllocateUninitializedArray<float>(batch * network.Structure.Inputs[0].Size, pinned: true);
        foreach (ref var pixel in Pixels.AsSpan()) pixel = random.NextSingle();
        Classes = GC.AllocateUninitializedArray<int>(batch, pinned: true);
        foreach (ref var right in Classes.AsSpan()) right = random.Next(network.Structure.Targets[0].Classes);
        arguments.Rate = (float)network.Structure.Training!.Rate;
        network.Engine.Reserve(batch);
    }

    /// <summary>The samples, one after the other.</summary>
    public float[] Pixels { get; }

    /// <summary>Their classes.</summary>
    public int[] Classes { get; }

    public override void Step()
    {
        var training = Network.Structure.Training!;
        arguments.Correction1 = Correction(training.Beta1);
        arguments.Correction2 = Correction(training.Beta2);
        fixed (float* input = Pixels)
        fixed (int* target = Classes)
        {
            Slot given = new(input, ElementKind.Single), wanted = new(target, ElementKind.Int32);
            Network.Engine.Train(new Batch(&given, &wanted, null, batch), arguments);
        }

        arguments.Step++;
    }

    /// <summary>What makes up for a moment that began at zero; 1 for optimisers without one.</summary>
    private float Correction(double beta) => (float)(1 / (1 - Math.Pow(beta, arguments.Step + 1)));
}
