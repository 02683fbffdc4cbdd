using NetDsl.Data;
using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Engines;

/// <summary>Scores hold the first output against its own target, whatever else a network is trained for.</summary>
public sealed class ScoreTests
{
    private const int Count = 12;

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build = new(() => NetworkBuild.Compile(
        [
            new("PriceAndKind", """
                namespace Declared;

                [Network, Sgd(0.01)]
                public partial class PriceAndKind
                {
                    [Input(8)] public static partial Tensor X { get; }
                    [Dense(16), Relu] public static partial Tensor T { get; }
                    [Dense(1)] public static partial Tensor Price { get; }
                    [From(nameof(T)), Dense(4), Softmax] public static partial Tensor Kind { get; }
                    [From(nameof(Kind)), CrossEntropy] public static partial Tensor K { get; }
                    [From(nameof(Price)), MeanSquaredError] public static partial Tensor P { get; }
                }
                """),
            new("ManyAndOne", """
                namespace Declared;

                [Network, Sgd(0.01)]
                public partial class ManyAndOne
                {
                    [Input(8)] public static partial Tensor X { get; }
                    [Dense(100)] public static partial Tensor Many { get; }
                    [From(nameof(X)), Dense(1)] public static partial Tensor One { get; }
                    [From(nameof(One)), MeanSquaredError] public static partial Tensor L { get; }
                    [From(nameof(Many)), MeanSquaredError] public static partial Tensor M { get; }
                }
                """),
            DeclaredNetwork.Of("Words", "Input(5, Vocabulary = 7), Embedding(3), SimpleRnn(4), Dense(3), Softmax, CrossEntropy, Sgd"),
            DeclaredNetwork.Of("WordLabels", "Input(5, Vocabulary = 7), Embedding(3), SimpleRnn(4), Dense(3), Sigmoid, BinaryCrossEntropy, Sgd"),
            DeclaredNetwork.Of("WordNumbers", "Input(5, Vocabulary = 7), Embedding(3), SimpleRnn(4), Dense(3), MeanSquaredError, Sgd"),
            DeclaredNetwork.Of("Named", "Input(3), Dense(4), Softmax(Name = \"Probabilities\")"),
        ],
        fuse: true));

    [Fact]
    public void A_price_beside_classes_is_scored_as_a_price()
    {
        using var network = (Regressor)Build.Value["PriceAndKind"].Create(Device.Cpu(1));
        int[] kinds = [.. Enumerable.Range(0, Count).Select(i => i % 4)];
        float[] prices = [.. Enumerable.Range(0, Count).Select(i => i / 10f)];
        var data = new DataSet([Inputs()], [new DataColumn<int>(kinds, []), new DataColumn<float>(prices, [1])]);
        var expected = network.Outputs(data).Zip(prices, (output, price) => Math.Abs(output - (double)price)).Average();
        // The same sum of doubles, maybe in another order.
        Assert.Equal(expected, network.Evaluate(data).MeanAbsoluteError, 1e-12);
        Assert.Contains(Metric.MeanAbsoluteError, network.Fit(data, new() { Epochs = 1, BatchSize = 4, Validation = 0.5 }).Epochs[0].Metrics.Select(metric => metric.Name));
    }

    [Fact]
    public void Many_numbers_are_not_read_from_the_target_of_one()
    {
        using var network = (Regressor)Build.Value["ManyAndOne"].Create(Device.Cpu(1));
        float[] one = new float[Count], many = [.. Enumerable.Range(0, Count * 100).Select(i => i % 7 / 10f)];
        var data = new DataSet([Inputs()], [new DataColumn<float>(one, [1]), new DataColumn<float>(many, [100])]);
        var expected = network.Outputs(data).Zip(many, (output, wanted) => Math.Abs(output - (double)wanted)).Average();
        Assert.Equal(expected, network.Evaluate(data).MeanAbsoluteError, 1e-12);
    }

    [Fact]
    public void A_softmax_of_any_name_makes_a_classifier()
    {
        using var network = (Classifier)Build.Value["Named"].Create(Device.Cpu(1));
        Assert.Equal(4, network.Predict([0.5f, -1, 2]).Probabilities.Length);
    }

    [Fact]
    public void Ids_are_predicted_from_as_they_are()
    {
        int[] ids = [6, 0, 3, 2, 5];
        var data = new DataSet([new DataColumn<int>(ids, [5])], []);
        using var classes = (Classifier)Build.Value["Words"].Create(Device.Cpu(1));
        Assert.Equal(classes.Outputs(data), classes.Predict(ids).Probabilities.AsEnumerable());
        Assert.Equal(classes.Outputs(data), classes.PredictMany(ids).Single().Probabilities.AsEnumerable());
        using var labels = (MultiLabelClassifier)Build.Value["WordLabels"].Create(Device.Cpu(1));
        Assert.Equal(labels.Outputs(data), labels.Predict(ids).Probabilities.AsEnumerable());
        using var numbers = (Regressor)Build.Value["WordNumbers"].Create(Device.Cpu(1));
        Assert.Equal(numbers.Outputs(data), numbers.Predict(ids));
        Assert.Throws<LabelOutOfRangeException>(() => numbers.Predict([7, 0, 0, 0, 0]));
    }

    private static DataColumn<float> Inputs() => new(Enumerable.Range(0, Count * 8).Select(i => i % 5 / 3f).ToArray(), [8]);
}
