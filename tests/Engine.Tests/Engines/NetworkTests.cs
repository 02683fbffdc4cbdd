using System.Text.RegularExpressions;
using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;

namespace NetDsl.EngineTests.Engines;

/// <summary>Every written network on one device against the interpreter. An engine is tested by a subclass that names its
/// device.</summary>
public abstract class NetworkTests(Device device)
{
    private static readonly int[] Batches = [5, 1, 13, 2, 200, 6, 7];

    public static TheoryData<string> All => [.. TestNetworks.Written.Select(network => network.Name)];

    /// <summary>Those with a loss, or a learning rule, which is one.</summary>
    public static TheoryData<string> Trained => [.. TestNetworks.Written.Where(network => Regex.IsMatch(network.Source, $@"\b({string.Join('|', Losses)})\b")).Select(network => network.Name)];

    private static IEnumerable<string> Losses => typeof(LayerAttribute).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && (type.IsSubclassOf(typeof(LossAttribute)) || type.IsSubclassOf(typeof(LearningRuleAttribute))))
        .Select(type => type.Name[..^nameof(Attribute).Length]);

    [Theory]
    [MemberData(nameof(All))]
    public void Predicts(string name) => Comparison.OfPredictions(TestNetworks.Get(name), device, Batches);

    [Theory]
    [MemberData(nameof(Trained))]
    public void Evaluates(string name) => Comparison.OfEvaluation(TestNetworks.Get(name), device, count: 7);

    [Theory]
    [MemberData(nameof(Trained))]
    public void Trains(string name) => Comparison.OfTraining(TestNetworks.Get(name), device);
}
