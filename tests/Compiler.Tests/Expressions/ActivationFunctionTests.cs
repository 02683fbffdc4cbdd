using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Expressions;

public class ActivationFunctionTests
{
    /// <summary>Two ways of rounding the same number.</summary>
    private const double Rounding = 1e-13;

    private static readonly double[] Points = [-6.3, -1.7, -0.4, 0.3, 0.9, 2.6, 7.1];

    public static TheoryData<string> All => [.. Activations.Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Its_value_is_that_of_the_formula(string name)
    {
        var map = MapOf(name);
        foreach (double x in Points)
        {
            Assert.Equal(Activations.Cases[name].Formula(x), new ExpressionProgram(map.Body).Evaluate([x]), Rounding);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_derivative_agrees_with_differences(string name)
    {
        var map = MapOf(name);
        foreach (double x in Points)
        {
            Difference.Check(map.Body, 0, x);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_derivative_by_its_output_agrees_with_the_one_by_its_input(string name)
    {
        var map = MapOf(name);
        if (map.DerivativeByOutput is not { } byOutput)
        {
            Assert.Contains(name, Activations.DerivedByInput);
            return;
        }

        foreach (double x in Points.Append(0.0).Except(Activations.Cases[name].Kinks))
        {
            double y = new ExpressionProgram(map.Body).Evaluate([x]);
            double expected = new ExpressionProgram(Derivative.Of(map.Body, 0)).Evaluate([x]);
            Assert.Equal(expected, new ExpressionProgram(byOutput).Evaluate([y]), Rounding);
        }
    }

    private static MapNode MapOf(string name)
    {
        var (graph, issues) = Lowering.Lower(Activations.Cases[name].Add(Declare.Network("N").Input(3)).Model, training: true);
        Assert.Empty(issues);
        return Assert.IsType<MapNode>(graph.Outputs[0].Node);
    }
}
