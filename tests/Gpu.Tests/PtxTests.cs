using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests;

/// <summary>Every kernel compiles for CUDA, on a machine without.</summary>
public class PtxTests
{
    public static TheoryData<Type> Networks =>
        [typeof(Perceptron), typeof(Ragged), typeof(Smooth), typeof(Bent), typeof(Dropped), typeof(Wide), typeof(OneNumber), typeof(Shared), typeof(Untrained)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_kernel_is_complete(Type network)
    {
        var kernels = KernelSources.Ptx(network);

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

    [Fact]
    public void Kernels_have_the_names_of_what_they_leave_behind()
    {
        var names = KernelSources.Ptx(typeof(Perceptron)).Select(kernel => kernel.Name).ToArray();

        Assert.Contains("Relu1", names);
        Assert.Contains("Dense1WeightUpdate", names);
    }
}
