using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

public class DropoutTests
{
    private static readonly Declare Network = Declare.Network("N").Input(2, 3).Layer("Relu").Layer("Dropout", ("rate", 0.25));

    [Fact]
    public void Drops_what_is_drawn_below_the_rate_and_enlarges_the_rest_in_training()
    {
        var graph = Declared.Graph(Network);
        var batch = new SampleBatch(2, new Dictionary<InputNode, double[][]>
        {
            [graph.Inputs[0]] = [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]],
        });
        var step = StepValues.ForBatch(2, (_, sample, element) => (sample, element) is (0, 1) or (1, 5) ? 0.2499 : 0.25);
        double[] y = new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), step).Value(graph.Outputs[0].Node);

        Assert.Equal([1, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0], y.Select(v => v * 0.75), (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void Does_nothing_in_prediction()
    {
        Assert.Contains(Topology.Order([Declared.Graph(Network, training: true).Outputs[0].Node]), IsDropout);
        Assert.DoesNotContain(Topology.Order([Declared.Graph(Network, training: false).Outputs[0].Node]), IsDropout);

        static bool IsDropout(Node node) => node.Name.StartsWith("Dropout", StringComparison.Ordinal);
    }

    [Fact]
    public void Is_on_the_card_with_its_rate()
        => Assert.Equal(new LayerRecord("Dropout1", "0.25", new Shape(2, 3), new Shape(2, 3), 0, 0),
            Declared.Graph(Network).Layers[2]);

    [Fact]
    public void Draws_from_a_stream_of_its_own_each_time()
    {
        var streams = new HashSet<int>();
        var graph = Declared.Graph(Declare.Network("N").Input(3).Layer("Dropout", ("rate", 0.5)).Layer("Dropout", ("rate", 0.5)));
        double Draw(int stream, int sample, int element)
        {
            streams.Add(stream);
            return 0.9;
        }

        new GraphInterpreter(RandomValues.Batch(graph, 1, 1), new Dictionary<ParameterNode, double[]>(),
            StepValues.ForBatch(1, Draw))
            .Value(graph.Outputs[0].Node);
        Assert.Equal(2, streams.Count);
    }

    [Theory]
    [InlineData(1.0, "1")]
    [InlineData(-0.1, "-0.1")]
    public void Wants_a_rate_that_leaves_something(double rate, string text)
        => Declared.Reports(Declare.Network("N").Input(3).Layer("Dropout", ("rate", rate)), Rules.OutOfRange,
            new Place(-1, 1, "rate"),
            $"rate of [Dropout] must be at least 0 and below 1, but is {text}");
}
