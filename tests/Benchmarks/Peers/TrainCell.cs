using System.Runtime.InteropServices;
using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>A training step on a batch that is ready: random pixels and random targets.</summary>
internal sealed unsafe class TrainCell : Cell
{
    private readonly int batch;
    private readonly Slot[] input, targets;
    private StepArguments arguments = new() { Seed = 1 };

    public TrainCell(Network network, int batch)
        : base(network)
    {
        this.batch = batch;
        var random = new Random(1);
        Pixels = Pinned(batch * network.Structure.Inputs[0].Size, random.NextSingle);
        Targets = [.. network.Structure.Targets.Select(target => target.Kind == ElementKind.Int32
            ? (Array)Pinned(batch * target.Size, () => random.Next(target.Classes)) : Pinned(batch * target.Size, random.NextSingle))];
        input = Slots(Pixels);
        targets = Slots(Targets);
        arguments.Rate = (float)network.Structure.Training!.Rate;
        network.Engine.Reserve(batch);
    }

    /// <summary>The samples, one after the other.</summary>
    public float[] Pixels { get; }

    /// <summary>What they should give, target after target: class numbers, or values from 0 to 1.</summary>
    public Array[] Targets { get; }

    public override void Step()
    {
        var training = Network.Structure.Training!;
        arguments.Correction1 = Correction(training.Beta1);
        arguments.Correction2 = Correction(training.Beta2);
        fixed (Slot* given = input)
        fixed (Slot* wanted = targets) Network.Engine.Train(new Batch(given, wanted, null, batch), arguments);
        arguments.Step++;
    }

    private static T[] Pinned<T>(int count, Func<T> next)
    {
        var values = GC.AllocateUninitializedArray<T>(count, pinned: true);
        foreach (ref var value in values.AsSpan()) value = next();
        return values;
    }

    private static Slot[] Slots(params Array[] pinned) => [.. pinned.Select(array =>
        new Slot((void*)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0), array is int[] ? ElementKind.Int32 : ElementKind.Single))];

    /// <summary>What makes up for a moment that began at zero; 1 for optimisers without one.</summary>
    private float Correction(double beta) => (float)(1 / (1 - Math.Pow(beta, arguments.Step + 1)));
}
