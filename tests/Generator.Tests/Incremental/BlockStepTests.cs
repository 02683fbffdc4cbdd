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

    private readonly EditedProject project = new(Block, User, Other, Inner);

    [Fact]
    public void TheSameAgainIsCached()
    {
        project.Touch();
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
        Assert.Equal("Unchanged", project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void AnEditBesideTheBlockChangesNothing()
    {
        project.Edit(0, "// A comment that moves everything.\n" + Block + "\nclass Unrelated { int Answer => 42; }");
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
        Assert.Equal("Unchanged", project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void AnEditOfABlockCompilesTheNetworksThatUseIt()
    {
        project.Edit(0, Block.Replace("Relu", "Tanh"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
        Assert.Equal("Unchanged", project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void AnEditOfABlockInABlockDoesToo()
    {
        project.Edit(3, Inner.Replace("Dense(nameof(units))", "Dense(nameof(units), Bias = false)"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
    }

    [Fact]
    public void ADefaultOfAParameterCounts()
    {
        project.Edit(0, Block.Replace("int units)", "int units, bool unused = true)"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
        Assert.Equal("Modified", project.BlockStep("PairAttribute"));
    }

    [Fact]
    public void ATensorOfABlockIsWrittenAgain()
    {
        project.Edit(0, Block.Replace("Output", "Result"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
        Assert.Equal("Modified", project.BlockStep("PairAttribute"));
    }

    private void Expect(string user, string other) => Assert.Equal((user, other), (project.Steps("User"), project.Steps("Other")));
}
