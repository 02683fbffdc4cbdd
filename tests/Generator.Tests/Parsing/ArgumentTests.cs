using System.Globalization;
using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Arguments are named as their parameters are, and only those that were written are there.</summary>
public class ArgumentTests
{
    [Theory]
    [InlineData("Dense(800)", "units = 800")]
    [InlineData("Dense(800.0)", "units = 800.0")]
    [InlineData("Dense(units: 800, Bias = false)", "units = 800, Bias = False")]
    [InlineData("Dense(\"units\")", "units = 'units'")]
    [InlineData("Dense(null!)", "units = null")]
    [InlineData("Dense(3, Init = Init.Normal, InitScale = 1)", "units = 3, Init = NetDsl.Init.Normal, InitScale = 1")]
    [InlineData("Dense(3, Init = (Init)99)", "units = 3, Init = NetDsl.Init.99")]
    [InlineData("Dense(2, Weights = [1, 0.5, -2, 3], Biases = new double[] { 4 })",
        "units = 2, Weights = [1.0, 0.5, -2.0, 3.0], Biases = [4.0]")]
    [InlineData("Input(28)", "shape = [28]")]
    [InlineData("Input(28, 28, 1)", "shape = [28, 28, 1]")]
    [InlineData("Input(new[] { 28, 28 })", "shape = [28, 28]")]
    [InlineData("Input(shape: [28, 28], Scale = 1 / 255.0)", "shape = [28, 28], Scale = 0.00392156862745098")]
    [InlineData("Input()", "")]
    [InlineData("Pad(1)", "sizes = [1]")]
    [InlineData("Pad(1, 0, 2, 3)", "sizes = [1, 0, 2, 3]")]
    [InlineData("Pad(new[] { 1, 0, 2, 3 })", "sizes = [1, 0, 2, 3]")]
    [InlineData("Conv(2, Kernel = new object[] { 1, 3 })", "filters = 2, Kernel = [1, 3]")]
    [InlineData("Sgd", "")]
    [InlineData("Sgd(0.5f)", "rate = 0.5")]
    [InlineData("Sgd(Nesterov = true)", "Nesterov = True")]
    [InlineData("LeakyRelu()", "")]
    [InlineData("Classes(\"a\", \"b\")", "names = ['a', 'b']")]
    [InlineData("Classes(null!)", "names = null")]
    [InlineData("CrossEntropy(Labels = Labels.OneHot, Weight = 2)", "Labels = NetDsl.Labels.OneHot, Weight = 2.0")]
    public void AreReadAsTheyAreWritten(string attribute, string expected)
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, $"[Network, {attribute}] public partial class Net;");
        Assert.Empty(run.All);
        LayerModel layer = Assert.Single(Assert.Single(run.Networks).Network.Layers);
        Assert.Equal(expected, string.Join(", ", layer.Arguments.Select(argument => $"{argument.Name} = {Text(argument.Value)}")));
    }

    private static string Text(ArgumentValue value) => value switch
    {
        NumberValue number => number.Value.ToString(number.IsInteger ? "0" : "0.0################", CultureInfo.InvariantCulture),
        TextValue text => $"'{text.Value}'",
        FlagValue flag => flag.Value.ToString(),
        EnumMemberValue member => $"{member.Type}.{member.Member}",
        ListValue list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        TypeValue type => type.FullName,
        _ => "null",
    };
}
