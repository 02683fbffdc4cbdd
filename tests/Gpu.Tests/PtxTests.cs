using System.Reflection;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;
using NetDsl.Benchmarks.Networks;
using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests;

/// <summary>Every kernel compiles for CUDA, on a machine without.</summary>
public class PtxTests
{
    /// <summary>All that are compiled into these tests, those of the examples among them.</summary>
    public static TheoryData<Type> Networks
        => [.. typeof(PtxTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Network)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Those of the benchmarks, which are what GPUs are measured with.</summary>
    public static TheoryData<Type> Measured => [.. typeof(PtxTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Network)) && type.Namespace == typeof(MnistMlp).Namespace)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_kernel_is_complete(Type network) => AreComplete(KernelSources.Ptx(network));

    [Theory]
    [MemberData(nameof(Measured))]
    public void So_it_is_for_the_newest_GPUs_and_drivers(Type network) => AreCompleteForTheNewest(KernelSources.KernelsOf(network));

    [Fact]
    public void So_are_the_kernels_that_no_network_has_of_its_own()
    {
        MethodInfo[] kernels =
        [
            typeof(NormKernels).GetMethod(nameof(NormKernels.Square))!, typeof(NormKernels).GetMethod(nameof(NormKernels.Join))!,
            typeof(LossKernel).GetMethod(nameof(LossKernel.Sum))!, typeof(OutputKernel).GetMethod(nameof(OutputKernel.Pack))!,
        ];

        AreComplete(KernelSources.Ptx(kernels, CudaArchitecture.SM_80, CudaInstructionSet.ISA_80));
        AreCompleteForTheNewest(kernels);
    }

    [Fact]
    public void Kernels_have_the_names_of_what_they_leave_behind()
    {
        var names = KernelSources.Ptx(typeof(Perceptron)).Select(kernel => kernel.Name).ToArray();

        Assert.Contains("Relu1", names);
        Assert.Contains("Dense1WeightUpdate", names);
    }

    [Fact]
    public void Layers_of_one_shape_share_their_kernels()
    {
        var names = KernelSources.Ptx(typeof(Alike)).Select(kernel => kernel.Name).ToArray();

        // Of four layers, the last writes no zeros around its pictures; and nobody wants the gradient of what the first reads.
        Assert.Equal(["Relu1", "Relu4"], names.Where(name => name.StartsWith("Relu", StringComparison.Ordinal)));
        Assert.Equal(["Conv1WeightUpdate", "Conv2WeightUpdate"], names.Where(name => name.StartsWith("Conv", StringComparison.Ordinal) && name.EndsWith("Update", StringComparison.Ordinal)));
    }

    [Fact]
    public void Layers_of_different_sizes_share_their_kernels()
    {
        var names = KernelSources.Ptx(typeof(Sizes)).Select(kernel => kernel.Name).ToArray();

        // The first two convolutions write zeros around their pictures for the next one; nobody wants the gradient of what the first reads.
        Assert.Equal(["Relu1", "Relu3"], names.Where(name => name.StartsWith("Relu", StringComparison.Ordinal)));
        Assert.Equal(["Conv1WeightUpdate", "Conv2WeightUpdate"], names.Where(name => name.StartsWith("Conv", StringComparison.Ordinal) && name.EndsWith("Update", StringComparison.Ordinal)));
    }

    [Fact]
    public void DetectNet_has_few_kernels()
        // 57 convolutions, each with two gradients, and what lies between them. The code of each of these has to be compiled when it first runs.
        => Assert.InRange(typeof(Examples.Kitti.DetectNet).GetNestedType("GpuKernels")!.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Length, 1, 80);

    [Theory]
    [InlineData(typeof(Tiles), 128, 96)]
    [InlineData(typeof(Tiles), 128, 16)]
    [InlineData(typeof(Tiles), 128, 64)]
    [InlineData(typeof(Tiles), 128, 32)]
    [InlineData(typeof(LeNet), 32, 16)]
    public void Tiles_are_as_large_as_their_product_allows(Type network, int rows, int columns)
    {
        int wide = columns > 64 ? 128 : columns;
        // Sixteen steps of both sides, in bytes.
        string shared = FormattableString.Invariant($"[{4 * 16 * (rows + 4 + wide)}]");

        Assert.Contains(KernelSources.Ptx(network), kernel => kernel.Text.Contains(shared));
    }

    [Fact]
    public void Large_tiles_load_shared_memory_by_fours()
        => Assert.Contains("ld.shared.v4.f32", KernelSources.Ptx(typeof(Tiles)).Single(kernel => kernel.Name == "Relu1").Text);

    private static void AreComplete(IReadOnlyList<KernelSource> kernels)
    {
        Assert.NotEmpty(kernels);
        foreach (var kernel in kernels)
        {
            Assert.Contains(".visible .entry", kernel.Text);
            // A function without a body fails when the driver loads the module; local memory is registers gone astray.
            Assert.DoesNotContain(".extern", kernel.Text);
            Assert.DoesNotContain(".local", kernel.Text);
            // ILGPU's own approximate exp, log and tanh.
            Assert.DoesNotContain(".approx", kernel.Text);
        }
    }

    /// <summary>What an engine has compiled on Hopper, with the newest version of PTX that ILGPU writes: the target stays that of
    /// Ampere.</summary>
    private static void AreCompleteForTheNewest(IReadOnlyList<MethodInfo> kernels)
    {
        var newest = PTXCodeGenerator.SupportedInstructionSets.Max(set => set);
        var sources = KernelSources.Ptx(kernels, CudaArchitecture.SM_90, newest);

        AreComplete(sources);
        Assert.All(sources, kernel => Assert.Contains($".version {newest}", kernel.Text));
        Assert.All(sources, kernel => Assert.Contains(".target sm_80", kernel.Text));
    }
}
