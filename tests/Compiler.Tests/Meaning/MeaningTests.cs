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
            "Nothing reads 'Dense': no loss and no output depends on it"
        },
        {
            "Dense Softmax CrossEntropy Dropout Sgd", "NDSL0305", 4,
            "Nothing reads 'Dropout': no loss and no output depends on it"
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
    [InlineData("Dense Sigmoid BinaryCrossEntropy Adam")]
    [InlineData("Dense Softmax BinaryCrossEntropy Adam")]
    [InlineData("Dense Relu MeanSquaredError Adam Classes")]
    [InlineData("Dense Softmax Relu Dense MeanSquaredError Adam")]
    [InlineData("Dense Relu MeanAbsoluteError Dense Softmax CrossEntropy Adam")]
    [InlineData("Dense Relu Tanh")]
    [InlineData("Dense Softmax")]
    public void A_sound_declaration_gives_none(string layers) => Assert.Empty(Check(layers));

    [Fact]
    public void Two_mistakes_give_two_warnings_in_the_order_of_their_checks()
        => Assert.Equal(["NDSL0302", "NDSL0305"], Check("Dense CrossEntropy Dense Sgd").Select(issue => issue.Rule.Id));

    private static Issue[] Check(string layers)
        => Check(layers.Split(' ').Aggregate(Declare.Network("N").Input(3), (network, layer) => layer switch
        {
            "Dense" => network.Layer(layer, ("units", 3)),
            _ => network.Layer(layer),
        }));

    private static Issue[] Check(Declare network) => MeaningChecks.Run(Lowering.Walk(network.Model, training: true).Uses).ToArray();
}
