using System.Runtime.CompilerServices;
using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>Random samples of an input or a target, in memory that does not move: values, answers of 0 or 1, class numbers or ids.</summary>
internal sealed unsafe class RandomColumn
{
    private readonly ElementKind kind;

    /// <param name="tensor">What they are samples of.</param>
    /// <param name="count">How many.</param>
    /// <param name="isAnswer">Whether values are 0 or 1.</param>
    /// <param name="random">What they are drawn from.</param>
    public RandomColumn(TensorDescription tensor, int count, bool isAnswer, Random random)
    {
        kind = tensor.Kind;
        if (kind == ElementKind.Int32)
        {
            Whole = GC.AllocateUninitializedArray<int>(count * tensor.Size, pinned: true);
            foreach (ref var number in Whole.AsSpan()) number = random.Next(tensor.Classes);
            return;
        }

        Values = GC.AllocateUninitializedArray<float>(count * tensor.Size, pinned: true);
        foreach (ref var value in Values.AsSpan()) value = isAnswer ? random.Next(2) : random.NextSingle();
    }

    /// <summary>The values, where it has values.</summary>
    public float[] Values { get; } = [];

    /// <summary>The whole numbers, where it has those.</summary>
    public int[] Whole { get; } = [];

    /// <summary>Where they lie.</summary>
    public Slot Slot => new(kind == ElementKind.Int32 ? Unsafe.AsPointer(ref Whole[0]) : Unsafe.AsPointer(ref Values[0]), kind);
}
