using System.Globalization;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests;

/// <summary>What is generated does not depend on the culture of whoever builds.</summary>
public class CultureTests
{
    private const string Source = """
        [Network, Input(4, Scale = -0.5, Mean = [1.5, -2.5, 1e-30, 1e30])]
        [Dense(2, InitScale = 0.25), Activation(nameof(Curve)), Dense(1), MeanSquaredError(Weight = 0.125), Sgd(0.0625)]
        public partial class Net { static float Curve(float x) => x * -1.5f + 2.5f; }
        """;

    private const string Broken = """
        [Network, Activation(nameof(Curve))]
        public partial class Broken { static float Curve(float x) => -1.5f * MathF.Sin(x); }
        """;

    /// <summary>As de-DE has a comma, and sv-SE the minus sign U+2212. Made by hand, since the tests run without the
    /// system's cultures.</summary>
    [Theory]
    [InlineData(",", "-")]
    [InlineData(",", "\u2212")]
    public void TheFilesAreTheSame(string separator, string minus)
    {
        var expected = Run();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            hostile.NumberFormat.NumberDecimalSeparator = separator;
            hostile.NumberFormat.NegativeSign = minus;
            CultureInfo.CurrentCulture = hostile;
            Assert.Contains(separator, (-0.5).ToString(CultureInfo.CurrentCulture), StringComparison.Ordinal);
            Assert.Equal(expected, Run());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<string> Run()
    {
        var run = GeneratorRun.Of(Source, Broken);
        return run.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + "\n" + file.Value)
            .Concat(run.Reported.Select(diagnostic => diagnostic.ToString())).ToList();
    }
}
