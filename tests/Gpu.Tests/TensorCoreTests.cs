using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using NetDsl.Gpu;

namespace NetDsl.GpuTests;

/// <summary>What the emulation does in place of the instructions.</summary>
public class TensorCoreTests
{
    [Theory]
    [InlineData(1f, 1f)]
    [InlineData(1f + (1f / 1024), 1f + (1f / 1024))]
    // Half of the last bit and more goes up, less goes down; on both sides of zero.
    [InlineData(1f + (1f / 2048), 1f + (1f / 1024))]
    [InlineData(1f + (0.99f / 2048), 1f)]
    [InlineData(-1f - (1f / 2048), -1f - (1f / 1024))]
    [InlineData(-1f - (0.99f / 2048), -1f)]
    [InlineData(1.9999999f, 2f)]
    [InlineData(0f, 0f)]
    [InlineData(float.MaxValue, float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Factors_have_ten_bits_behind_the_point(float value, float rounded) => Assert.Equal(rounded, TensorCore.Round(value));

    [Fact]
    public void A_warp_multiplies_16_by_8_with_8_by_8()
    {
        var random = new Random(1);
        float[] a = Numbers(16 * 8), b = Numbers(8 * 8), c = Numbers(16 * 8);
        using var context = Context.Create(builder => builder.CPU(new CPUDevice(32, 1, 1)));
        using var device = context.CreateCPUAccelerator(0);
        using MemoryBuffer1D<float, Stride1D.Dense> left = device.Allocate1D(a), right = device.Allocate1D(b), sums = device.Allocate1D(c);
        device.LoadKernel<ArrayView<float>, ArrayView<float>, ArrayView<float>>(OneInstruction)(device.DefaultStream, new KernelConfig(1, 32),
            left.View.BaseView, right.View.BaseView, sums.View.BaseView);
        device.Synchronize();

        // Whole numbers: all sums are exact.
        Assert.Equal(
            Enumerable.Range(0, 16 * 8).Select(at => c[at] + Enumerable.Range(0, 8).Sum(k => a[(at / 8 * 8) + k] * b[(k * 8) + (at % 8)])),
            sums.GetAsArray1D());

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.Next(-9, 10))];
    }

    /// <summary>The layouts as the PTX ISA gives them for m16n8k8 of TF32: row and column of the i-th number of a thread.</summary>
    private static void OneInstruction(ArrayView<float> a, ArrayView<float> b, ArrayView<float> c)
    {
        int groupID = Group.IdxX / 4, threadIDInGroup = Group.IdxX % 4;
        Quad sums = default;
        sums.A = c[(groupID * 8) + (threadIDInGroup * 2)];
        sums.B = c[(groupID * 8) + (threadIDInGroup * 2) + 1];
        sums.C = c[((groupID + 8) * 8) + (threadIDInGroup * 2)];
        sums.D = c[((groupID + 8) * 8) + (threadIDInGroup * 2) + 1];
        sums = TensorCore.MultiplyAdd(sums,
            a[(groupID * 8) + threadIDInGroup], a[((groupID + 8) * 8) + threadIDInGroup],
            a[(groupID * 8) + threadIDInGroup + 4], a[((groupID + 8) * 8) + threadIDInGroup + 4],
            b[(threadIDInGroup * 8) + groupID], b[((threadIDInGroup + 4) * 8) + groupID]);
        c[(groupID * 8) + (threadIDInGroup * 2)] = sums.A;
        c[(groupID * 8) + (threadIDInGroup * 2) + 1] = sums.B;
        c[((groupID + 8) * 8) + (threadIDInGroup * 2)] = sums.C;
        c[((groupID + 8) * 8) + (threadIDInGroup * 2) + 1] = sums.D;
    }
}
