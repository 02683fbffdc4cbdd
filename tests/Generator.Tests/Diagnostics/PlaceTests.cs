using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What the compiler says about a place in the model is shown at that place in the source, and can be silenced
/// there.</summary>
public class PlaceTests
{
    private const string Source = """
        [Network, Input(28, 28,
            1, Scale = 0.5)]
        [Dense(800, Bias = false), Softmax]
        public partial class Net
        {
            [From("x"), Dense(units: 3)]
            public static partial Tensor Hidden { get; }
        }
        """;

    [Theory]
    [InlineData(-1, -1, null, "(4,22) NDSL0305 Net")]
    [InlineData(-1, 0, null, "(1,11) NDSL0305 Input(28, 28,\n    1, Scale = 0.5)")]
    [InlineData(-1, 0, "shape", "(1,17) NDSL0305 28, 28,\n    1")]
    [InlineData(-1, 0, "Scale", "(2,16) NDSL0305 0.5")]
    [InlineData(-1, 1, "units", "(3,8) NDSL0305 800")]
    [InlineData(-1, 1, "Bias", "(3,20) NDSL0305 false")]
    [InlineData(-1, 1, "Init", "(3,2) NDSL0305 Dense(800, Bias = false)")]
    [InlineData(-1, 2, "slope", "(3,28) NDSL0305 Softmax")]
    [InlineData(0, -1, null, "(7,34) NDSL0305 Hidden")]
    [InlineData(0, 1, "units", "(6,30) NDSL0305 3")]
    [InlineData(-1, 99, null, "(4,22) NDSL0305 Net")]
    public void AnIssueIsShownAtItsPlace(int tensor, int layer, string? argument, string expected)
    {
        var issue = new Issue(Rules.UnusedTensor, new Place(tensor, layer, argument), "x");
        var run = GeneratorRun.With(FakeCompiler.Saying(issue), Source);
        Assert.Equal(expected, Assert.Single(run.Places));
        Assert.Equal("No loss depends on 'x': have one read it, or remove it", Assert.Single(run.All).GetMessage(null));
    }

    [Fact]
    public void EachNetworkHasItsOwn()
    {
        var run = GeneratorRun.With(
            (model, options) => FakeCompiler.Saying(new Issue(Rules.UnusedTensor, Place.Class, model.Type.Name))(model, options),
            "[Network] public partial class A;",
            "namespace N; [Network] public partial class A;",
            "[Network] public partial class B;");
        Assert.Equal(["File0.cs", "File1.cs", "File2.cs"],
            run.Reported.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void APragmaSilencesAWarningWhereItStands()
    {
        var issue = new Issue(Rules.UnusedTensor, new Place(-1, 1), "x");
        var run = GeneratorRun.With(FakeCompiler.Saying(issue), """
            [Network]
            #pragma warning disable NDSL0305
            [Input(1), Dense(3)]
            #pragma warning restore NDSL0305
            public partial class Silent;
            """, """
            [Network]
            [Input(1), Dense(3)]
            public partial class Loud;
            """);
        Diagnostic warning = Assert.Single(run.All);
        Assert.Equal("File1.cs", warning.Location.GetLineSpan().Path);
    }

    [Fact]
    public void ADiagnosticKnowsItsPage()
    {
        var run = GeneratorRun.With(FakeCompiler.Saying(new Issue(Rules.UnusedTensor, Place.Class, "x")),
            "[Network] public partial class A;");
        Assert.Equal("docs/diagnostics/NDSL0305.md", Assert.Single(run.Reported).Descriptor.HelpLinkUri);
    }
}
