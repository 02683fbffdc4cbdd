namespace NetDsl.Generator.Tests.Incremental;

/// <summary>What is computed again after an edit of a block, or beside one.</summary>
public class BlockStepTests
{
    private const string Block = """
        [Block]
        public sealed partial class PairAttribute(int units) : LayerAttribute
        {
            [Inner(nameof(units)), Relu] public static partial Tensor Output { get; }
        }
        """;

    private const string Inner = "[Block, Dense(nameof(units))] public sealed partial class InnerAttribute(object units) : LayerAttribute;";

    private const string User = "[Network, Input(4), Pair(8), Dense(2)] public partial class User;";

    private const string Other = "[Network, Input(4), Dense(2)] public partial class Other;";

    private readonly EditedProject _project = new(Block, User, Other, Inner);

    [Fact]
    public void TheSameAgainIsCached()
    {
        _project.Touch();
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
        Assert.Equal("Unchanged", _project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void AnEditBesideTheBlockChangesNothing()
    {
        _project.Edit(0, "// A comment that moves everything.\n" + Block + "\nclass Unrelated { int Answer => 42; }");
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
        Assert.Equal("Unchanged", _project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void AnEditOfABlockCompilesTheNetworksThatUseIt()
    {
        _project.Edit(0, Block.Replace("Relu", "Tanh"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
        Assert.Equal("Unchanged", _project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void AnEditOfABlockInABlockDoesToo()
    {
        _project.Edit(3, Inner.Replace("Dense(nameof(units))", "Dense(nameof(units), Bias = false)"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
    }

    [Fact]
    public void ADefaultOfAParameterCounts()
    {
        _project.Edit(0, Block.Replace("int units)", "int units, bool unused = true)"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
        Assert.Equal("Modified", _project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void ATensorOfABlockIsWrittenAgain()
    {
        _project.Edit(0, Block.Replace("Output", "Result"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
        Assert.Equal("Modified", _project.BlockStep("PairAttribute"));
    }

    private void Expect(string user, string other) => Assert.Equal((user, other), (_project.Steps("User"), _project.Steps("Other")));
}
