using System.ComponentModel;
using ILGPU;
using ILGPU.IR.Intrinsics;

namespace NetDsl.Gpu;

/// <summary>What tensor cores do with TF32: numbers of ten bits behind the point, whose products are summed up in float32. On CUDA each of
/// these methods is an instruction, which <c>TensorCoreCode</c> writes; what stands here is how the emulation does the same.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorCore
{
    /// <summary>Bits of a float that TF32 does not have.</summary>
    private const int Dropped = 13;

    /// <summary>The nearest number of TF32; of two that are equally near, the one further from zero (<c>cvt.rna.tf32.f32</c>).</summary>
    [IntrinsicImplementation]
    public static float Round(float value)
    {
        if (!float.IsFinite(value))
        {
            return value;
        }

        uint bits = Interop.FloatAsInt(value) + (1u << (Dropped - 1));
        return Interop.IntAsFloat(bits >> Dropped << Dropped);
    }

    /// <summary>Adds to 16 by 8 sums the products of 16 by 8 numbers with 8 by 8, which the 32 threads of a warp have between them
    /// (<c>mma.sync.aligned.m16n8k8</c>). Every thread of the warp has to call.</summary>
    /// <remarks>A thread's group is its number in the warp / 4, and its place in the group the rest.</remarks>
    /// <param name="sums">At row "group", columns 2 * place and one more, and the same eight rows further down.</param>
    /// <param name="a0">The left side at row "group", column "place".</param>
    /// <param name="a1">Eight rows further down.</param>
    /// <param name="a2">As <paramref name="a0"/>, four columns further on.</param>
    /// <param name="a3">As <paramref name="a1"/>, four columns further on.</param>
    /// <param name="b0">The right side at row "place", column "group".</param>
    /// <param name="b1">Four rows further down.</param>
    [IntrinsicImplementation]
    public static Quad MultiplyAdd(Quad sums, float a0, float a1, float a2, float a3, float b0, float b1)
    {
        var warp = EmulatedWarp.Exchange([a0, a1, a2, a3, b0, b1]);
        int group = Warp.LaneIdx >> 2, place = Warp.LaneIdx & 3;
        for (int k = 0; k < 8; k++)
        {
            float top = Left(group, k), below = Left(group + 8, k), first = Right(k, 2 * place), second = Right(k, (2 * place) + 1);
            sums.A += top * first;
            sums.B += top * second;
            sums.C += below * first;
            sums.D += below * second;
        }

        return sums;

        // Who has an element, and as which of its numbers: the layouts of the PTX ISA.
        float Left(int row, int column) => warp[((row & 7) << 2) + (column & 3)][(row >> 3) + (column >> 2 << 1)];
        float Right(int row, int column) => warp[(column << 2) + (row & 3)][4 + (row >> 2)];
    }
}
