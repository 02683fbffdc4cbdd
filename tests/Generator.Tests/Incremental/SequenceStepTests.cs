using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Incremental;

/// <summary>What is computed again of a network that reads sequences: it has ids, an input that is named by another layer, and options of
/// every type.</summary>
public class SequenceStepTests
{
    private const string Reader = """
        [Network, Adam]
        public partial class Reader
        {
            [Input(12, Vocabulary = 50, Padding = 0)] public static partial Tensor Words { get; }
            [Input(1)] public static partial Tensor Counts { get; }
            [From(nameof(Words)), Embedding(8), Lstm(20, Lengths = nameof(Counts), Bidirectional = true, Dropout = 0.2, RecurrentInit = Init.Orthogonal, Truncation = 5)]
            [Dense(1), Sigmoid, BinaryCrossEntropy] public static partial Tensor Praise { get; }
        }
        """;

    private const string Other = "[Network, Input(4, 3), Gru(5), Dense(2)] public partial class Other;";

    private readonly EditedProject _project = new(Reader, Other, "class Unrelated;");

    /// <summary>The steps are counted with a compiler that does nothing.</summary>
    [Fact]
    public void TheDeclarationsAreRight() => Assert.Empty(GeneratorRun.Of(Reader, Other).All);

    [Fact]
    public void AnotherFileLeavesItAlone()
    {
        _project.Edit(2, "class Unrelated { int Answer => 42; }");
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
    }

    [Fact]
    public void AnotherNetworkLeavesItAlone()
    {
        _project.Edit(1, Other.Replace("Gru(5)", "Gru(5, ResetAfter = false)"));
        Expect("Unchanged Cached Cached", "Modified Modified Modified");
    }

    [Fact]
    public void LinesAboveLeaveItAlone()
    {
        _project.Edit(0, "// A comment that moves everything.\n\n" + Reader);
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
    }

    [Theory]
    [InlineData("Truncation = 5", "Truncation = 6")]
    [InlineData("Init.Orthogonal", "Init.GlorotUniform")]
    [InlineData("Dropout = 0.2", "Dropout = 0.25")]
    [InlineData("Bidirectional = true", "Bidirectional = false")]
    [InlineData("Padding = 0", "Padding = 1")]
    [InlineData("Lengths = nameof(Counts), ", "")]
    public void EachOptionCounts(string before, string after)
    {
        _project.Edit(0, Reader.Replace(before, after));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
    }

    private void Expect(string reader, string other) => Assert.Equal((reader, other), (_project.Steps("Reader"), _project.Steps("Other")));
}
