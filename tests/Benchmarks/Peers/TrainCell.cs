using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>A training step on a batch that is ready: random pixels and random classes.</summary>
internal sealed unsafe class TrainCell : Cell
{
    private readonly int batch;
    private StepArguments arguments = new() { Seed = 1, Correction1 = 1, Correction2 = 1 };

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
        fixed (float* input = Pixels)
        fixed (int* target = Classes)
        {
            Slot given = new(input, ElementKind.Single), wanted = new(target, ElementKind.Int32);
            Network.Engine.Train(new Batch(&given, &wanted, null, batch), arguments);
        }

        arguments.Step++;
    }
}
