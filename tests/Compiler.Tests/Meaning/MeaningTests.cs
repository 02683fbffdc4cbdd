using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Meaning;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Meaning;

/// <summary>Each doubtful declaration gives one warning, at the attribute that is doubtful; sound ones give none.</summary>
public class MeaningTests
{
    /// <summary>Attributes after [Input], the rule, the attribute it is about, and the message.</summary>
    public static readonly TheoryData<string, string, int, string> Doubtful = new()
    {
        {
            "Dense Softmax MeanSquaredError Sgd", "NDSL0301", 3,
            "[MeanSquaredError] after [Softmax] learns slowly once a class is clearly wrong: use [CrossEntropy]"
        },
        {
            "Dense Softmax Dropout MeanAbsoluteError Sgd", "NDSL0301", 4,
            "[MeanAbsoluteError] after [Softmax] learns slowly once a class is clearly wrong: use [CrossEntropy]"
        },
        {
            "Dense CrossEntropy Sgd", "NDSL0302", 2,
            "[CrossEntropy] expects probabilities but 'Dense' does not give them: add [Softmax] before it"
        },
        {
            "Dense Relu CrossEntropy Sgd", "NDSL0302", 3,
            "[CrossEntropy] expects probabilities but 'Relu' does not give them: add [Softmax] before it"
        },
        {
            "CrossEntropy Sgd", "NDSL0302", 1,
            "[CrossEntropy] expects probabilities but 'Input' does not give them: add [Softmax] before it"
        },
        {
            "Dense Softmax Dense CrossEntropy Sgd", "NDSL0302", 4,
            "[CrossEntropy] expects probabilities but 'Dense' does not give them: add [Softmax] before it"
        },
        {
            "Dense Sigmoid CrossEntropy Sgd", "NDSL0303", 3,
            "[CrossEntropy] after [Sigmoid] treats independent probabilities as one distribution: use "
            + "[Softmax], or [BinaryCrossEntropy] for independent labels"
        },
        {
            "Dense Softmax Relu CrossEntropy Sgd", "NDSL0304", 3,
            "[Relu] stands after [Softmax], which already ends the network"
        },
        {
            "Dense Softmax Relu", "NDSL0304", 3,
            "[Relu] stands after [Softmax], which already ends the network"
        },
        {
            "Dense Softmax Softmax CrossEntropy Sgd", "NDSL0304", 3,
            "[Softmax] stands after [Softmax], which already ends the network"
        },
        {
            "Dense Softmax CrossEntropy Relu Sgd", "NDSL0304", 4,
            "[Relu] stands after [CrossEntropy], which already ends the network"
        },
        {
            "Dense MeanSquaredError Sgd Tanh", "NDSL0304", 4,
            "[Tanh] stands after [MeanSquaredError], which already ends the network"
        },
        {
            "Dense MeanSquaredError Dense Sgd", "NDSL0305", 3,
            "No loss depends on 'Dense': have one read it, or remove it"
        },
        {
            "Dense Softmax CrossEntropy Dropout Sgd", "NDSL0305", 4,
            "No loss depends on 'Dropout': have one read it, or remove it"
        },
    };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void A_doubtful_declaration_gives_one_warning(string layers, string id, int at, string message)
    {
        var issue = Assert.Single(Check(layers));
        Assert.Equal((id, new Place(-1, at), message, Severity.Warning),
            (issue.Rule.Id, issue.Place, issue.Message, issue.Rule.Severity));
    }

    [Theory]
    [InlineData("Flatten Dense Relu Dense Softmax CrossEntropy Sgd")]
    [InlineData("Sgd Dense Softmax Dropout CrossEntropy Classes")]
    [InlineData("Dense Softmax Flatten CrossEntropy Adam")]
    [InlineData("Dense Softmax Reshape CrossEntropy Adam")]
    [InlineData("Dense Sigmoid BinaryCrossEntropy Adam")]
    [InlineData("Dense Softmax BinaryCrossEntropy Adam")]
    [InlineData("Dense Relu MeanSquaredError Adam Classes")]
    [InlineData("Dense Softmax Relu Dense MeanSquaredError Adam")]
    [InlineData("Dense Relu MeanAbsoluteError Dense Softmax CrossEntropy Adam")]
    [InlineData("Dense Relu Tanh")]
    [InlineData("Dense Softmax")]
    public void A_sound_declaration_gives_none(string layers) => Assert.Empty(Check(layers));

    [Fact]
    public void Lists_of_tensors_are_read_from_where_they_begin()
    {
        var issue = Assert.Single(Check(Heads("Softmax", "Sigmoid").Tensor("Loss").Layer("From", ("tensor", "Second")).Layer("Dropout", ("rate", 0.5))
            .Layer("CrossEntropy")));
        Assert.Equal((Rules.SigmoidWithCrossEntropy, new Place(3, 2)), (issue.Rule, issue.Place));
        Assert.Empty(Check(Heads("Sigmoid", "Softmax").Tensor("Loss").Layer("CrossEntropy")));
        Assert.Empty(Check(Heads("Softmax", "Sigmoid").Tensor("Loss").Layer("From", ("tensor", "First")).Layer("CrossEntropy")));
        Assert.Equal(Rules.CrossEntropyWithoutSoftmax, Assert.Single(Check(Heads("Softmax", "Relu").Tensor("Loss").Layer("CrossEntropy"))).Rule);
        Assert.Equal(Rules.SoftmaxWithSquaredError,
            Assert.Single(Check(Heads("Softmax", "Relu").Tensor("Loss").Layer("From", ("tensor", "First")).Layer("MeanSquaredError"))).Rule);
    }

    [Fact]
    public void An_activation_after_a_softmax_is_doubtful_only_where_nothing_but_losses_reads_it()
    {
        Assert.Equal((Rules.ActivationAfterOutput, new Place(3, 0)), PlaceOf(Heads("Softmax", "Softmax").Tensor("More").Layer("Relu")));
        Assert.Empty(Check(Heads("Softmax", "Softmax").Tensor("More").Layer("Relu").Tensor("Most").Layer("Add", ("tensors", new[] { "First", "More" }))));

        static (Rule, Place) PlaceOf(Declare network)
        {
            var issue = Assert.Single(Check(network));
            return (issue.Rule, issue.Place);
        }
    }

    [Fact]
    public void Layers_of_blocks_are_seen_as_those_of_lists()
    {
        var head = Declare.Network("Head").Tensor("Output").Layer("Dense", ("units", 3)).Layer("Softmax", ("When", new Given("soft"))).AsBlock(("soft", null));
        Assert.Empty(Check(Declare.Network("N").Input(3).Use(head, ("soft", true)).Layer("CrossEntropy").Layer("Sgd")));
        Assert.Equal("[CrossEntropy] expects probabilities but 'Dense' does not give them: add [Softmax] before it",
            Assert.Single(Check(Declare.Network("N").Input(3).Use(head, ("soft", false)).Layer("CrossEntropy").Layer("Sgd"))).Message);
        var odd = Declare.Network("Odd").Layer("Dense", ("units", 3)).Layer("Softmax").Layer("Relu").AsBlock();
        Assert.Equal("In block 'Odd' at 'Relu1': [Relu] stands after [Softmax], which already ends the network",
            Assert.Single(Check(Declare.Network("N").Input(3).Use(odd))).Message);
    }

    [Fact]
    public void What_a_list_drops_is_warned_of_where_it_was_made()
    {
        var network = Declare.Network("N").Tensor("X").Input(4).Tensor("A").Layer("Dense", ("units", 3)).Tensor("B").Layer("From", ("tensor", "X")).Layer("Dense", ("units", 3))
            .Tensor("C").Layer("From", ("tensor", "X")).Layer("Dense", ("units", 3)).Layer("Concat", ("tensors", new[] { "A", "B" }));
        var issue = Assert.Single(Check(network));
        Assert.Equal((Rules.DroppedTensor, new Place(3, 1)), (issue.Rule, issue.Place));
        Assert.Equal("What 'Dense' makes is dropped, for [Concat] after it reads only what it names: give 'Dense' a property and name it, or remove it", issue.Message);
        var block = Declare.Network("Twice").Tensor("Output").Layer("Relu").Layer("From", ("tensor", "Input")).AsBlock();
        Assert.StartsWith("In block 'Twice' at 'Output.Relu1'", Assert.Single(Check(Declare.Network("N").Input(4).Use(block))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_loss_or_a_layer_reads_is_not_dropped()
    {
        Assert.Empty(Check(Declare.Network("N").Layer("Sgd").Tensor("X").Input(4)
            .Tensor("A").Layer("Dense", ("units", 3)).Layer("MeanSquaredError").Layer("From", ("tensor", "X")).Layer("Dense", ("units", 2))
            .Tensor("B").Layer("Concat", ("tensors", new[] { "A" })).Layer("MeanSquaredError")));
        var twice = Declare.Network("Twice").Tensor("A").Layer("Relu").Tensor("B").Layer("From", ("tensor", "Input")).Layer("Tanh")
            .Tensor("Output").Layer("Add", ("tensors", new[] { "A", "B" })).AsBlock();
        Assert.Empty(Check(Declare.Network("N").Input(4).Use(twice).Use(twice)));
    }

    private static Declare Heads(string first, string second) => Declare.Network("N").Layer("Sgd").Tensor("In").Input(3)
        .Tensor("First").Layer("Dense", ("units", 3)).Layer(first)
        .Tensor("Second").Layer("From", ("tensor", "In")).Layer("Dense", ("units", 3)).Layer(second);

    [Fact]
    public void Two_mistakes_give_two_warnings_in_the_order_of_their_checks()
        => Assert.Equal(["NDSL0302", "NDSL0305"], Check("Dense CrossEntropy Dense Sgd").Select(issue => issue.Rule.Id));

    private static Issue[] Check(string layers)
        => Check(layers.Split(' ').Aggregate(Declare.Network("N").Input(3), (network, layer) => layer switch
        {
            "Dense" => network.Layer(layer, ("units", 3)),
            "Reshape" => network.Layer(layer, ("shape", new[] { 3 })),
            _ => network.Layer(layer),
        }));

    private static Issue[] Check(Declare network) => MeaningChecks.Run(Lowering.Walk(network.Model, training: true).Uses).ToArray();
}
