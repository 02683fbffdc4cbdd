using NetDsl.EngineTests.Networks;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Plans;

public sealed class ConvolutionChoiceTests
{
    /// <summary>What is measured to be faster, in docs/performance.md and by the benchmark of convolutions. Sizes are the input's. The gradient of an input goes by the tiles of the
    /// output, where these are fewer; of pictures as large as one another by those of the input; of few channels by patches.</summary>
    [Theory]
    [InlineData(ContractRole.Forward, 28, 28, 1, 6, 5, 2, ConvolutionWay.Rows)]
    [InlineData(ContractRole.WeightGradient, 28, 28, 1, 6, 5, 2, ConvolutionWay.Rows)]
    [InlineData(ContractRole.Forward, 28, 28, 1, 7, 5, 2, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 28, 28, 4, 6, 5, 2, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 32, 32, 3, 32, 3, 1, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 16, 16, 4, 16, 3, 1, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 16, 16, 4, 64, 3, 1, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 16, 16, 6, 64, 3, 1, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 14, 14, 6, 16, 5, 0, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 16, 16, 16, 32, 1, 0, ConvolutionWay.Pixels)]
    [InlineData(ContractRole.Forward, 16, 16, 11, 64, 3, 1, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.Forward, 16, 16, 16, 6, 3, 1, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.Forward, 16, 16, 64, 6, 3, 1, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.Forward, 32, 32, 16, 16, 3, 1, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.Forward, 32, 32, 32, 32, 3, 1, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.Forward, 7, 7, 64, 64, 3, 1, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.Forward, 12, 12, 75, 100, 5, 0, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.Forward, 24, 78, 16, 48, 5, 2, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.InputGradient, 14, 14, 6, 16, 5, 0, ConvolutionWay.Patches)]
    [InlineData(ContractRole.InputGradient, 6, 6, 6, 16, 3, 0, ConvolutionWay.Patches)]
    [InlineData(ContractRole.InputGradient, 12, 12, 75, 100, 5, 0, ConvolutionWay.TilesBack)]
    [InlineData(ContractRole.InputGradient, 16, 16, 64, 64, 3, 0, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.InputGradient, 32, 32, 16, 16, 3, 1, ConvolutionWay.Tiles)]
    [InlineData(ContractRole.InputGradient, 16, 16, 16, 4, 3, 1, ConvolutionWay.Pixels)]
    public void The_faster_way_is_chosen(object role, int height, int width, int channels, int filters, int kernel, int pad, object way)
        => Assert.Equal((ConvolutionWay)way, WayOf((ContractRole)role, height, width, channels, ("filters", filters), ("Kernel", kernel), ("Pad", pad)));

    [Fact]
    public void Strides_dilations_groups_and_kernels_that_are_not_square_are_plain()
    {
        (string, object)[][] options =
        [
            [("Stride", 2)], [("Dilation", 2)], [("Groups", 2)], [("Groups", 32)], [("Kernel", new[] { 3, 5 })], [("Kernel", 7)], [("Kernel", 1)],
        ];
        Assert.Equal(ConvolutionWay.Tiles, WayOf(ContractRole.Forward, 16, 16, 32, [("filters", 32), ("Pad", 1)]));
        foreach (var option in options)
        {
            Assert.Equal(ConvolutionWay.Pixels, WayOf(ContractRole.Forward, 16, 16, 32, [("filters", 32), ("Pad", 1), .. option]));
        }
    }

    /// <summary>Each way of each kernel is in some network whose numbers are compared, with outputs that fill their panels and that do not.</summary>
    [Fact]
    public void All_ways_are_among_the_networks_that_are_compared()
    {
        var seen = TestNetworks.Written.SelectMany(network => TestNetworks.Get(network.Name).Plans.Cpu is { } plan ? ContractionsOf(plan) : [])
            .Select(contraction => (contraction.Role, contraction.Window!.Rows.Kernel, Way: ConvolutionChoice.Of(contraction),
                IsFull: contraction.Shape.Last % 16 == 0))
            .Where(seen => seen.Way != ConvolutionWay.Pixels).ToHashSet();
        var expected = from kernel in new[] { 3, 5 }
                       from isFull in new[] { true, false }
                       from use in new[]
                       {
                           (ContractRole.Forward, ConvolutionWay.Tiles), (ContractRole.InputGradient, ConvolutionWay.Tiles),
                           (ContractRole.WeightGradient, ConvolutionWay.Tiles), (ContractRole.InputGradient, ConvolutionWay.TilesBack),
                           (ContractRole.InputGradient, ConvolutionWay.Patches),
                       }
                       where (kernel == 5 || use.Item2 != ConvolutionWay.TilesBack) && (!isFull || use.Item2 != ConvolutionWay.Patches)
                       select (use.Item1, kernel, use.Item2, isFull);
        Assert.Empty(expected.Except(seen));
    }

    private static ConvolutionWay WayOf(ContractRole role, int height, int width, int channels, params (string, object)[] options)
    {
        var network = Declare.Network("One").Input(height, width, 2).Layer("Conv", ("filters", channels), ("Kernel", 1), ("Name", "Before")).Layer("Tanh")
            .Layer("Conv", [.. options, ("Name", "Seen")]).Layer("Flatten").Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd");
        return ConvolutionChoice.Of(ContractionsOf(Declarations.PlanOf(network.Model)).First(contraction => contraction.Role == role
            && contraction.Inputs.Append(contraction).Any(node => node.Name.Contains("Seen.weight", StringComparison.Ordinal))));
    }

    private static IEnumerable<ContractNode> ContractionsOf(NetworkPlan plan) => plan.Programs.SelectMany(program => program.Kernels)
        .SelectMany(kernel => kernel.Nodes).OfType<ContractNode>().Where(contraction => contraction.Window is not null);
}
