using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>A training step on a batch that is ready: random pixels and random classes.</summary>
internal sealed unsafe class TrainCell : Cell
{
    private readonly float[] pixels;
    private readonly int[] classes;
    private readonly int batch;
    private StepArguments arguments = new() { Seed = 1, Correction1 = 1, Correction2 = 1 };

    public TrainCell(Network network, int batch)
        : base(network)
    {
        this.batch = batch;
        var random = new Random(1);
        pixels = GC.AllocateUninitializedArray<float>(batch * network.Structure.Inputs[0].Size, pinned: true);
        foreach (ref var pixel in pixels.AsSpan()) pixel = random.NextSingle();
        classes = GC.AllocateUninitializedArray<int>(batch, pinned: true);
        foreach (ref var right in classes.AsSpan()) right = random.Next(network.Structure.Targets[0].Classes);
        arguments.Rate = (float)network.Structure.Training!.Rate;
        network.Engine.Reserve(batch);
    }

    public override void Step()
    {
        fixed (float* input = pixels)
        fixed (int* target = classes)
        {
            Slot given = new(input, ElementKind.Single), wanted = new(target, ElementKind.Int32);
            Network.Engine.Train(new Batch(&given, &wanted, null, batch), arguments);
        }

        arguments.Step++;
    }
}
