using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

/// <summary>Layers that go through sequences, with all their options, against differences.</summary>
public class SequenceGradientTests
{
    private const int Steps = 5;

    public static TheoryData<string> Cells => ["SimpleRnn", "SimpleRelu", "Lstm", "Gru", "GruBefore"];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Of_the_last_state_agree_with_differences(string cell) => Check(network => Add(network, cell));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Of_all_states_agree_with_differences(string cell)
        => Check(network => Add(Add(network, cell, ("Sequences", true)).Layer("Tanh"), cell, ("Bias", false)));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Of_both_ways_agree_with_differences(string cell)
        => Check(network => Add(Add(network, cell, ("Bidirectional", true), ("Sequences", true)), cell, ("Bidirectional", true)));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Of_what_is_dropped_agree_with_differences(string cell)
        => Check(network => Add(network, cell, ("Dropout", 0.3), ("RecurrentDropout", 0.4)));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Of_a_single_step_agree_with_differences(string cell)
        => GradientCheck.All(Add(Declare.Network("N").Input(1, 3), cell).Layer("MeanSquaredError").Layer("Sgd").Model, 3, 4);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Of_ids_some_of_which_do_not_count_agree_with_differences(string cell)
        => GradientCheck.All(Add(Add(Declare.Network("N").Layer("Input", ("shape", new[] { Steps }), ("Vocabulary", 4), ("Padding", 1))
                .Layer("Embedding", ("width", 3)), cell, ("Sequences", true), ("Bidirectional", true)), cell)
            .Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model, 4, 9);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Of_each_step_and_their_mean_agree_with_differences(int padding)
        => GradientCheck.All(Declare.Network("N").Layer("Input", ("shape", new[] { Steps }), ("Vocabulary", 4), ("Padding", padding)).Layer("Embedding", ("width", 3))
            .Layer("Dense", ("units", 4)).Layer("Tanh").Layer("GlobalAvgPool").Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model, 4, 9);

    [Fact]
    public void Of_flattened_states_agree_with_differences()
        => Check(network => network.Layer("Lstm", ("units", 2), ("Sequences", true)).Layer("Flatten"));

    /// <summary>Each step has an id of its own: its vector's gradient shows how far back gradients go.</summary>
    [Theory]
    [InlineData("Lstm", 0, "11111")]
    [InlineData("Lstm", 1, "00001")]
    [InlineData("Gru", 2, "00001")]
    [InlineData("GruBefore", 3, "00011")]
    [InlineData("SimpleRnn", 4, "00001")]
    [InlineData("SimpleRnn", 5, "11111")]
    public void Go_back_within_lots_where_they_are_truncated(string cell, int truncation, string expected)
    {
        var model = Add(Declare.Network("N").Layer("Input", ("shape", new[] { Steps }), ("Vocabulary", Steps)).Layer("Embedding", ("width", 2)), cell,
            ("Truncation", truncation)).Layer("MeanSquaredError").Layer("Sgd").Model;
        var graph = Lowering.Lower(model, training: true).Graph;
        var batch = RandomValues.Batch(graph, 1, seed: 3);
        double[] ids = [4, 2, 0, 1, 3];
        var values = batch.Values.ToDictionary(pair => pair.Key, pair => pair.Key == graph.Inputs[0] ? [ids] : pair.Value);
        var interpreter = new GraphInterpreter(new SampleBatch(1, values), RandomValues.Parameters(graph, 4), StepValues.ForBatch(1));
        double[] gradient = interpreter.Value(Generator.Autodiff.Gradients.Of(graph, graph.Builder).Single(pair => pair.Key.Name == "Embedding1.weight").Value);
        Assert.Equal(expected, string.Concat(ids.Select(id => gradient.Skip((int)id * 2).Take(2).Any(g => g != 0) ? '1' : '0')));
    }

    private static Declare Add(Declare network, string cell, params (string, object)[] options)
        => cell switch
        {
            "SimpleRelu" => network.Layer("SimpleRnn", [("units", 3), ("Relu", true), .. options]),
            "GruBefore" => network.Layer("Gru", [("units", 3), ("ResetAfter", false), .. options]),
            _ => network.Layer(cell, [("units", 3), .. options]),
        };

    private static void Check(Func<Declare, Declare> layers)
    {
        foreach (int count in new[] { 1, 3 })
        {
            GradientCheck.All(layers(Declare.Network("N").Input(Steps, 2)).Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model,
                count, 50 + count);
        }
    }
}
