using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Which steps of a sequence count: those of the tensors that a layer reads, and of no others.</summary>
public class MaskTests
{
    private const int Steps = 4;

    /// <summary>Every 0 stands for nothing.</summary>
    private static Declare Words => Declare.Network("N").Tensor("Words").Layer("Input", ("shape", new[] { Steps }), ("Vocabulary", 9), ("Padding", 0));

    [Fact]
    public void An_input_behind_a_sequence_knows_nothing_of_its_padding()
    {
        var graph = Declared.Graph(Words.Tensor("Vectors").Layer("Embedding", ("width", 2)).Tensor("Measured").Input(Steps, 3).Tensor("Code").Layer("SimpleRnn", ("units", 2)),
            training: false);
        Assert.Equal(Read(graph, "Code", [1, 2, 3, 4]), Read(graph, "Code", [1, 0, 0, 0]));
    }

    [Theory]
    [InlineData("Concat", "Vectors", "Others", "Words_counts")]
    [InlineData("Concat", "Others", "Vectors", "Words_counts")]
    [InlineData("Add", "Vectors", "Others", "Words_counts")]
    [InlineData("Add", "Others", "Others", "")]
    [InlineData("Add", "Vectors", "Twice", "Words_counts")]
    [InlineData("Add", "Vectors", "More", "Words_counts and More_counts")]
    [InlineData("Concat", "More", "Vectors", "Words_counts and More_counts")]
    public void Joined_a_step_counts_that_counts_in_all_that_are_named(string layer, string first, string second, string expected)
    {
        var graph = Declared.Graph(Words.Tensor("Vectors").Layer("Embedding", ("width", 3))
            .Tensor("Twice").Layer("Tanh")
            .Tensor("MoreIds").Layer("Input", ("shape", new[] { Steps }), ("Vocabulary", 9), ("Padding", 1)).Tensor("More").Layer("Embedding", ("width", 3))
            .Tensor("Others").Input(Steps, 3)
            .Tensor("Last").Layer(layer, ("tensors", new[] { first, second })).Layer("SimpleRnn", ("units", 2)), training: false);
        double[] all = Read(graph, "Last", [1, 2, 3, 4], [2, 3, 4, 5]);
        // A step that does not count leaves the state as it is, so what stands in it for others makes no difference.
        Assert.Equal(expected.Contains("Words", StringComparison.Ordinal), Read(graph, "Last", [1, 2, 3, 0], [2, 3, 4, 5]).SequenceEqual(Read(graph, "Last", [1, 2, 3, 0], [2, 3, 4, 6], last: 9)));
        Assert.Equal(expected.Contains("More", StringComparison.Ordinal), Read(graph, "Last", [1, 2, 3, 4], [2, 3, 4, 1]).SequenceEqual(Read(graph, "Last", [1, 2, 3, 5], [2, 3, 4, 1], last: 9)));
        Assert.NotEqual(all, Read(graph, "Last", [2, 2, 3, 4], [3, 3, 4, 5], first: 9));
    }

    [Fact]
    public void Beside_the_tensor_before_the_named_one_counts_too()
    {
        var graph = Declared.Graph(Words.Tensor("Vectors").Layer("Embedding", ("width", 2)).Tensor("Others").Input(Steps, 3)
            .Tensor("Last").Layer("Concat", ("tensors", new[] { "Vectors" })).Layer("SimpleRnn", ("units", 2)), training: false);
        Assert.Equal(Read(graph, "Last", [1, 2, 3, 0]), Read(graph, "Last", [1, 2, 3, 0], last: 9));
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, 2.5)]
    [InlineData(new double[] { 2, 0, 4, 0 }, 3.0)]
    [InlineData(new double[] { 0, 0, 0, 0 }, 0.0)]
    public void A_mean_is_that_of_the_steps_that_count(double[] words, double expected)
    {
        var graph = Declared.Graph(Words.Tensor("Mean").Layer("Embedding", ("width", 1)).Layer("Dense", ("units", 1), ("Bias", false)).Layer("GlobalAvgPool"), training: false);
        var parameters = new Dictionary<ParameterNode, double[]> { [graph.Parameters[0]] = [.. Enumerable.Range(0, 9).Select(id => (double)id)], [graph.Parameters[1]] = [1] };
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]> { [graph.Inputs[0]] = [words] });
        Assert.Equal([expected], new GraphInterpreter(batch, parameters, StepValues.None).Value(graph.Outputs[0].Node));
    }

    [Fact]
    public void Lengths_are_handed_on_with_the_states_of_all_steps()
    {
        var graph = Declared.Graph(Declare.Network("N").Tensor("Count").Input(1).Tensor("Measured").Input(Steps, 3)
            .Tensor("Last").Layer("SimpleRnn", ("units", 2), ("Sequences", true), ("Lengths", "Count")).Layer("Tanh").Layer("SimpleRnn", ("units", 2)), training: false);
        // Three of four steps: the second layer stops where the first does, and gives the state of the third.
        double[] three = Read(graph, "Last", [3], new double[Steps * 3]);
        Assert.Equal(three, Read(graph, "Last", [3], new double[Steps * 3], last: 9));
        Assert.NotEqual(Read(graph, "Last", [4], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), Read(graph, "Last", [3], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]));
        Assert.Equal(2, Scans(graph).Count(scan => scan.Inputs.Any(input => input.Name == "Last.SimpleRnn1_counts")));
    }

    [Fact]
    public void Lengths_of_its_own_count_in_place_of_those_before()
    {
        var graph = Declared.Graph(Declare.Network("N").Tensor("Count").Input(1).Tensor("Half").Input(1).Tensor("Measured").Input(Steps, 3)
            .Tensor("Last").Layer("SimpleRnn", ("units", 2), ("Sequences", true), ("Lengths", "Count")).Layer("SimpleRnn", ("units", 2), ("Lengths", "Half")), training: false);
        Assert.Equal(["Last.SimpleRnn1_counts", "Last.SimpleRnn2_counts"],
            Scans(graph).Select(scan => Assert.Single(scan.Inputs, input => input.Name.EndsWith("_counts", StringComparison.Ordinal)).Name));
    }

    [Fact]
    public void A_block_has_lengths_by_a_parameter()
    {
        var inner = Declare.Network("Inner").Layer("SimpleRnn", ("units", 2), ("Lengths", new Given("lengths"))).AsBlock(("lengths", ""));
        var outer = Declare.Network("Outer").Tensor("Count").Layer("Tanh").Tensor("Output").Use(inner, ("lengths", new Given("steps"))).AsBlock(("steps", null));
        var network = Declare.Network("N").Tensor("Count").Input(1).Tensor("Measured").Input(Steps, 3);
        Assert.Equal("Count_values", Lengths(network.Tensor("Last").Use(outer, ("steps", "Count"))));
        Declared.Reports(Declare.Network("N").Tensor("Count").Input(1).Tensor("Measured").Input(Steps, 3).Tensor("Last").Use(inner, ("lengths", "Missing")),
            Rules.UnknownTensor, new Place(2, 0, "lengths"),
            "In block 'Inner' at 'SimpleRnn1': [SimpleRnn] names the tensor 'Missing', which is not declared before it: it has 'Count', 'Measured', 'Last'");
        Assert.DoesNotContain(Scans(Declared.Graph(Declare.Network("N").Input(Steps, 3).Use(inner))).Single().Inputs, input => input.Name.EndsWith("_counts", StringComparison.Ordinal));
    }

    private static string Lengths(Declare network)
        => Topology.Source(Scans(Declared.Graph(network)).Single().Inputs.Single(input => input.Name.EndsWith("_counts", StringComparison.Ordinal)).Inputs[0]).Name;

    private static IEnumerable<ScanNode> Scans(NetworkGraph graph) => Topology.Order(graph.Outputs.Select(output => output.Node)).OfType<ScanNode>();

    /// <summary>A tensor after a prediction from one sample: the first inputs as given, those of three numbers a step drawn, with the first or last
    /// step's replaced.</summary>
    private static double[] Read(NetworkGraph graph, string tensor, double[] one, double[]? two = null, double? first = null, double? last = null)
    {
        var values = new Dictionary<InputNode, double[][]>();
        foreach (var input in graph.Inputs)
        {
            double[] row = values.Count == 0 ? [.. one] : values.Count == 1 && two?.Length == input.Shape.Size ? [.. two] : RandomValues.Numbers(new Random(5), input.Shape.Size, -1, 1);
            if (input.Shape.Rank == 2)
            {
                row.AsSpan(0, 3).Fill(first ?? row[0]);
                row.AsSpan(row.Length - 3).Fill(last ?? row[^1]);
            }

            values[input] = [row];
        }

        return new GraphInterpreter(new SampleBatch(1, values), RandomValues.Parameters(graph, 4), StepValues.None).Value(graph.Outputs.Single(output => output.Name == tensor).Node);
    }
}
