namespace NetDsl.Generator.Tests.Incremental;

/// <summary>What is computed again after an edit, as the reasons of the steps Parse, Compile and Source.</summary>
public class StepTests
{
    private const string First = """
        [Network, Input(784), Dense(10), Softmax, CrossEntropy, Sgd]
        public partial class First;
        """;

    private const string Second = """
        [Network, Input(4), Activation(typeof(Shared), nameof(Shared.Curve)), MeanSquaredError, Adam]
        public partial class Second;
        """;

    private const string Shared = "static class Shared { public static float Curve(float x) => x * x; }";

    private readonly EditedProject _project = new(First, Second, Shared);

    [Fact]
    public void TheFirstRunDoesEverything() => Expect("New New New", "New New New");

    [Fact]
    public void TheSameAgainIsCached()
    {
        _project.Touch();
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
    }

    [Fact]
    public void ACommentChangesNothing()
    {
        _project.Edit(0, "// A comment that moves everything.\n\n" + First + " // And one behind.");
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
    }

    [Fact]
    public void AnUnrelatedTypeChangesNothing()
    {
        _project.Edit(0, "class Unrelated;\n" + First);
        _project.Add("namespace Else { struct Where; }");
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
    }

    [Fact]
    public void AMemberOfTheClassChangesNothing()
    {
        _project.Edit(0, First.Replace("First;", "First { public int Answer => 42; }"));
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
    }

    [Fact]
    public void AnEditedNetworkLeavesTheOtherAlone()
    {
        _project.Edit(0, First.Replace("Dense(10)", "Dense(11)"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
    }

    [Fact]
    public void ATensorIsWrittenAgain()
    {
        _project.Edit(0, First.Replace("First;", "First { [Dense(1)] public static partial Tensor T { get; } }"));
        Expect("Modified Modified Modified", "Unchanged Cached Cached");
    }

    [Fact]
    public void AnActivationElsewhereIsReadAgain()
    {
        _project.Edit(2, Shared.Replace("x * x", "x * x * x"));
        Expect("Unchanged Cached Cached", "Modified Modified Modified");
    }

    [Fact]
    public void AnotherNetworkLeavesTheOthersAlone()
    {
        _project.Add("[Network, Input(1), Dense(1)] public partial class Added;");
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
        Assert.Equal("New New New", _project.Steps("Added"));
    }

    [Fact]
    public void AnotherNetworkInTheSameFileLeavesTheOthersAlone()
    {
        _project.Edit(0, First + "\n[Network, Input(1), Dense(1)] public partial class Added;");
        Expect("Unchanged Cached Cached", "Unchanged Cached Cached");
        Assert.Equal("New New New", _project.Steps("Added"));
    }

    [Fact]
    public void ATargetCompilesEverythingAndParsesNothing()
    {
        _project.SetProperties(("NetDslTargetList", "Cpu"));
        Expect("Cached Modified Modified", "Cached Modified Modified");
    }

    [Fact]
    public void APropertyThatSaysTheDefaultChangesNothing()
    {
        _project.SetProperties(("NetDslTargetList", "Gpu,Cpu"), ("NetDslFusion", "full"), ("Unrelated", "1"));
        Expect("Cached Cached Cached", "Cached Cached Cached");
    }

    private void Expect(string first, string second)
    {
        Assert.Equal(first, _project.Steps("First"));
        Assert.Equal(second, _project.Steps("Second"));
    }
}
