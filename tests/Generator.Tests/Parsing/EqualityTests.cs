using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Two parses are equal where the declarations say the same, and only there: caching is nothing else.</summary>
public class EqualityTests
{
    private const string Source = """
        [Network, Input(28, 28, 1, Scale = 1 / 255.0)]
        [Flatten, Dense(800), Activation(nameof(Curve)), Dropout(0.5), Dense(10), Softmax]
        [CrossEntropy, Sgd(0.01)]
        public partial class Net
        {
            static float Curve(float x) => x * 0.5f;
        }
        """;

    [Fact]
    public void EqualSourcesGiveEqualModels()
    {
        var first = Assert.Single(GeneratorRun.With(FakeCompiler.Compile, Source).Networks);
        var second = Assert.Single(GeneratorRun.With(FakeCompiler.Compile, Source).Networks);
        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [InlineData("[Network,", "[Network(Precision = Precision.Float32),")]
    [InlineData("[Network,", "// A comment.\n\n[Network,")]
    [InlineData("Dense(800)", "DenseAttribute( units :  800 )")]
    [InlineData("Dense(800)", "Dense(8 * 100)")]
    [InlineData("[CrossEntropy, Sgd(0.01)]", "[CrossEntropy]\n[Sgd(rate: 0.01), Obsolete(\"old\")]")]
    [InlineData("{\n", "{\n    public int Other() => 42;\n")]
    [InlineData("x * 0.5f", "(x) * (1 / 2f)")]
    [InlineData("x * 0.5f;", "0.5f * x;")]
    public void WhatSaysTheSameIsEqual(string old, string @new) => Assert.Equal(
        Assert.Single(GeneratorRun.With(FakeCompiler.Compile, Source).Networks),
        Assert.Single(GeneratorRun.With(FakeCompiler.Compile, Changed(old, @new)).Networks));

    [Theory]
    [InlineData("[Network,", "[Network(Precision = Precision.Tf32),")]
    [InlineData("Dense(800)", "Dense(801)")]
    [InlineData("Dense(800)", "Dense(800.0)")]
    [InlineData("Dense(800)", "Dense(800, Bias = true)")]
    [InlineData("Dense(800)", "Dense(800, Name = \"first\")")]
    [InlineData("28, 28, 1", "28, 28")]
    [InlineData("1 / 255.0", "1 / 255")]
    [InlineData("Dropout(0.5), Dense(10)", "Dense(10), Dropout(0.5)")]
    [InlineData("x * 0.5f", "x * 0.25f")]
    [InlineData("[CrossEntropy,", "[CrossEntropy(Labels = Labels.OneHot),")]
    [InlineData("class Net", "class Other")]
    [InlineData("public partial", "internal partial")]
    [InlineData("{\n", "{\n    [Dense(3)] public static partial Tensor Extra { get; }\n")]
    public void WhatSaysSomethingElseIsNot(string old, string @new) => Assert.NotEqual(
        Assert.Single(GeneratorRun.With(FakeCompiler.Compile, Source).Networks),
        Assert.Single(GeneratorRun.With(FakeCompiler.Compile, Changed(old, @new)).Networks));

    private static string Changed(string old, string @new)
    {
        Assert.Contains(old, Source);
        return Source.Replace(old, @new);
    }
}
