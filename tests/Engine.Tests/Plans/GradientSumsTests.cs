using NetDsl.Generator.Emit;
using NetDsl.Generator.Schedule;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Plans;

public sealed class GradientSumsTests
{
    /// <summary>Where samples are more than weights; sizes are the input's.</summary>
    [Theory]
    [InlineData(28, 1, 6, 5, true)]
    [InlineData(14, 6, 16, 5, true)]
    [InlineData(32, 16, 16, 3, true)]
    [InlineData(16, 32, 64, 3, true)]
    [InlineData(16, 64, 64, 3, true)]
    [InlineData(8, 64, 64, 3, false)]
    [InlineData(12, 75, 100, 5, false)]
    [InlineData(48, 128, 128, 3, false)]
    public void Groups_of_samples_are_summed_up_where_samples_are_more_than_weights(int size, int channels, int filters, int kernel, bool groups)
        => Assert.Equal(groups, SumsOf(size, channels, ("filters", filters), ("Kernel", kernel), ("Pad", kernel / 2)).Contains("SeenWeightUpdate"));

    [Fact]
    public void Depthwise_filters_share_otherwise()
    {
        Assert.Contains("SeenWeightUpdate", SumsOf(16, 32, ("filters", 32)));
        Assert.Contains("SeenWeightUpdate", SumsOf(16, 32, ("filters", 32), ("Groups", 2)));
        Assert.DoesNotContain("SeenWeightUpdate", SumsOf(16, 32, ("filters", 32), ("Groups", 32)));
    }

    /// <summary>Each kernel's sums have a place of their own: no barrier keeps kernels apart that change different weights.</summary>
    [Fact]
    public void Sums_lie_side_by_side()
    {
        foreach (var (_, plan) in Declarations.Random.Concat(Declarations.Odd))
        {
            int end = 0;
            foreach (var (kernel, offset) in plan.Sums.All)
            {
                Assert.Equal(end, offset);
                var (groups, outputs) = (kernel.Contraction.Groups, kernel.Contraction.Shape.Last / kernel.Contraction.Groups);
                end += GradientSums.RowsOf(kernel) * groups * ((outputs + 15) / 16) * 16;
            }

            Assert.Equal(plan.Sums.Floats, end);
        }
    }

    /// <summary>The kernels of training that sum up groups.</summary>
    private static IEnumerable<string> SumsOf(int size, int channels, params (string, object)[] options)
    {
        var plan = Declarations.PlanOf(Declare.Network("One").Input(size, size, channels).Layer("Conv", [.. options, ("Name", "Seen")]).Layer("Flatten")
            .Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model);
        return plan.Sums.All.Select(sums => KernelNames.Of(plan.Train!, sums.Kernel));
    }
}
