using System.Runtime.CompilerServices;
using NetDsl.Engines;

namespace NetDsl.Benchmarks.Peers;

/// <summary>Random samples of an input or a target, in memory that does not move: values from 0 to 1, class numbers or ids.</summary>
internal sealed unsafe class RandomColumn
{
    private readonly ElementKind _kind;

    /// <param name="tensor">What they are samples of.</param>
    /// <param name="count">How many.</param>
    /// <param name="random">What they are drawn from.</param>
    public RandomColumn(TensorDescription tensor, int count, Random random)
    {
        _kind = tensor.Kind;
        if (_kind == ElementKind.Int32)
        {
            Whole = GC.AllocateUninitializedArray<int>(count * tensor.Size, pinned: true);
            foreach (ref var number in Whole.AsSpan()) number = random.Next(tensor.Classes);
            return;
        }

        Values = GC.AllocateUninitializedArray<float>(count * tensor.Size, pinned: true);
        foreach (ref var value in Values.AsSpan()) value = random.NextSingle();
    }

    /// <summary>The values, where it has values.</summary>
    public float[] Values { get; } = [];

    /// <summary>The whole numbers, where it has those.</summary>
    public int[] Whole { get; } = [];

    /// <summary>Where they lie.</summary>
    public Slot Slot => new(_kind == ElementKind.Int32 ? Unsafe.AsPointer(ref Whole[0]) : Unsafe.AsPointer(ref Values[0]), _kind);
}
