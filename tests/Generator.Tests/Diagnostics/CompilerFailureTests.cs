using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>A mistake of the compiler's own takes nothing away but the network it happened in.</summary>
public class CompilerFailureTests
{
    [Fact]
    public void AnExceptionIsADiagnosticOfTheNetworkAlone()
    {
        var run = GeneratorRun.With(FailFor("Bad"), """
            [Network, Input(1)] public partial class Bad { [Dense(1)] public static partial Tensor T { get; } }
            [Network, Input(1)] public partial class Good { [Dense(1)] public static partial Tensor T { get; } }
            class User { object New() => new Bad(); object More() => new Good(); }
            """);
        var error = Assert.Single(run.All);
        Assert.Equal("(1,42) NDSL0901 Bad", Assert.Single(run.Places));
        Assert.Equal("The NetDsl compiler failed in pass 'CompilerFailureTests': InvalidOperationException: two lines; "
            + "please report it with the declaration", error.GetMessage(null));
    }

    [Fact]
    public void AnErrorOfTheCompilersGivesAStubInPlaceOfItsFiles()
    {
        var issue = new Issue(Rules.NotFlat, new Place(-1, 1), "Dense", "Input", "2 x 2", "add [Flatten] before it");
        var run = GeneratorRun.With(
            (_, _) => new CompilerResult(new([new GeneratedFile(".g.cs", "nonsense")]), new([issue])),
            "[Network, Input(2, 2), Dense(1)] public partial class Net; class User { object New() => new Net(); }");
        Assert.Equal("(1,24) NDSL0102 Dense(1)", Assert.Single(run.Places));
        Assert.Single(run.All);
    }

    private static Func<NetworkModel, CompilerOptions, CompilerResult> FailFor(string name)
        => (model, options) => model.Type.Name == name ? Fail() : FakeCompiler.Compile(model, options);

    private static CompilerResult Fail() => throw new InvalidOperationException("two\nlines");
}
