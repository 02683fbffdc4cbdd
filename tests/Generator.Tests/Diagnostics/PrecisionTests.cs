using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What a network may ask for, and where it makes no sense.</summary>
public class PrecisionTests
{
    [Theory]
    [InlineData("Input(3), Dense(2)")]
    [InlineData("Input(5, 5, 2), Conv(3)")]
    [InlineData("Input(5, 3), Gru(4)")]
    public void ProductsMayBeRounded(string layers) => Assert.Empty(Compile("Precision.Tf32", layers).All);

    [Theory]
    [InlineData("Input(4, 4, 2), MaxPool(2), Flatten, Softmax")]
    [InlineData("Input(5, 5, 3), Conv(3, Groups = 3)")]
    public void WithoutProductsThatIsDoubtful(string layers)
    {
        var run = Compile("Precision.Tf32", layers);
        var warning = Assert.Single(run.All);
        Assert.Equal(("NDSL0306", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.Contains("Network 'Net' asks for Precision.Tf32", warning.GetMessage(null), StringComparison.Ordinal);
        Assert.EndsWith(" NDSL0306 Net", Assert.Single(run.Places), StringComparison.Ordinal);
        Assert.Empty(Compile("Precision.Float32", layers).All);
    }

    [Fact]
    public void AnUnknownPrecisionIsAnError()
    {
        var error = Assert.Single(Compile("(Precision)7", "Input(3), Dense(2)").All);
        Assert.Equal("NDSL0201", error.Id);
        Assert.Contains("Precision of [Network] must be Precision.Float32 or Precision.Tf32, but is 7", error.GetMessage(null), StringComparison.Ordinal);
    }

    private static GeneratorRun Compile(string precision, string layers)
        => GeneratorRun.Of($"[Network(Precision = {precision}), {layers}] public partial class Net;");
}
