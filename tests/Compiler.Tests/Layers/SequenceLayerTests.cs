using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Layers of sequences: their shapes and parameters, and what is said of declarations that do not fit.</summary>
public class SequenceLayerTests
{
    private static Declare Ids => Declare.Network("N").Layer("Input", ("shape", new[] { 7 }), ("Vocabulary", 9));

    [Fact]
    public void An_embedding_gives_a_vector_a_step()
    {
        var graph = Declared.Graph(Ids.Layer("Embedding", ("width", 3)));
        Assert.Equal(new Shape(7, 3), graph.Outputs[0].Node.Shape);
        Assert.Equal("Embedding1.weight 9x3", Parameters(graph));
        Assert.Equal((InputKind.Indices, 9), (graph.Inputs[0].Kind, graph.Inputs[0].Classes));
    }

    [Theory]
    [InlineData("SimpleRnn", "SimpleRnn1.weight 2x4, SimpleRnn1.recurrent 4x4, SimpleRnn1.bias 4")]
    [InlineData("Lstm", "Lstm1.weight 2x16, Lstm1.recurrent 4x16, Lstm1.bias 16")]
    [InlineData("Gru", "Gru1.weight 2x12, Gru1.recurrent 4x12, Gru1.bias 12, Gru1.recurrentBias 12")]
    public void A_recurrent_layer_gives_its_last_state(string layer, string parameters)
    {
        var graph = Declared.Graph(Declare.Network("N").Input(7, 2).Layer(layer, ("units", 4)));
        Assert.Equal(new Shape(4), graph.Outputs[0].Node.Shape);
        Assert.Equal(parameters, Parameters(graph));
    }

    [Fact]
    public void Both_ways_have_weights_of_their_own_and_stand_side_by_side()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(7, 2).Layer("SimpleRnn", ("units", 4), ("Bidirectional", true), ("Sequences", true), ("Bias", false)));
        Assert.Equal(new Shape(7, 8), graph.Outputs[0].Node.Shape);
        Assert.Equal("SimpleRnn1.weight 2x4, SimpleRnn1.recurrent 4x4, SimpleRnn1.reverse.weight 2x4, SimpleRnn1.reverse.recurrent 4x4", Parameters(graph));
    }

    [Fact]
    public void A_reset_before_the_product_has_weights_of_its_own()
        => Assert.Equal("Gru1.weight 2x12, Gru1.recurrent 4x8, Gru1.bias 12, Gru1.candidateRecurrent 4x4",
            Parameters(Declared.Graph(Declare.Network("N").Input(7, 2).Layer("Gru", ("units", 4), ("ResetAfter", false)))));

    [Fact]
    public void The_forget_gates_begin_open()
        => Assert.Equal([0, 0, 1, 1, 0, 0, 0, 0], Declared.Graph(Declare.Network("N").Input(7, 3).Layer("Lstm", ("units", 2))).Parameters[2].Initial.Values);

    [Fact]
    public void In_prediction_no_more_rows_are_kept_than_the_next_step_reads()
    {
        var scan = Topology.Order(Declared.Graph(Declare.Network("N").Input(7, 3).Layer("Lstm", ("units", 2)), training: false).Outputs.Select(o => o.Node)).OfType<ScanNode>().Single();
        Assert.Equal(new Shape(2, 4), scan.Shape);
        Assert.Equal(0, scan.LastRow);
    }

    [Fact]
    public void What_does_not_fit_is_reported()
    {
        Check(Rules.NotASequence, Declare.Network("N").Input(7).Layer("Lstm", ("units", 2)));
        Check(Rules.NotASequence, Declare.Network("N").Input(7, 2, 2).Layer("Gru", ("units", 2)));
        Check(Rules.NoVocabulary, Declare.Network("N").Input(7).Layer("Embedding", ("width", 2)));
        Check(Rules.IdsAreNoValues, Ids.Layer("Dense", ("units", 2)));
        Check(Rules.IdsAreNoValues, Ids);
        Check(Rules.OutOfRange, Declare.Network("N").Input(7, 2).Layer("Lstm", ("units", 0)));
        Check(Rules.OutOfRange, Declare.Network("N").Input(7, 2).Layer("Lstm", ("units", 2), ("Dropout", 1.0)));
        Check(Rules.OutOfRange, Declare.Network("N").Input(7, 2).Layer("Lstm", ("units", 2), ("Truncation", -1)));
        Check(Rules.OutOfRange, Declare.Network("N").Layer("Input", ("shape", new[] { 7 }), ("Padding", 0)));
        Check(Rules.OutOfRange, Declare.Network("N").Layer("Input", ("shape", new[] { 7 }), ("Vocabulary", 9), ("Padding", 9)).Layer("Embedding", ("width", 2)));
        Check(Rules.WrongCount, Declare.Network("N").Layer("Input", ("shape", new[] { 7, 2 }), ("Vocabulary", 9)).Layer("Embedding", ("width", 2)));
        Check(Rules.OutOfRange, Declare.Network("N").Input(7, 2).Layer("Lstm", ("units", 2), ("Bias", false), ("ForgetBias", 2.0)));
        Check(Rules.WrongType, Declare.Network("N").Input(7, 2).Layer("Lstm", ("units", 2), ("Lengths", 7)));
        Check(Rules.UnknownTensor, Declare.Network("N").Input(7, 2).Layer("Lstm", ("units", 2), ("Lengths", "Missing")));
    }

    private static void Check(Rule rule, Declare network) => Assert.Equal(rule, Declared.Issue(network).Rule);

    private static string Parameters(NetworkGraph graph) => string.Join(", ", graph.Parameters.Select(parameter => $"{parameter.Name} {parameter.Shape}"));
}
