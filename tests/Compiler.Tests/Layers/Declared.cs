using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Declarations with what lowering makes of them.</summary>
internal static class Declared
{
    /// <summary>The graph of a declaration without a mistake.</summary>
    public static NetworkGraph Graph(Declare network, bool training = true)
    {
        var (graph, issues) = Lowering.Lower(network.Model, training);
        Assert.Empty(issues);
        return graph;
    }

    /// <summary>The only issue of a declaration with one mistake.</summary>
    public static Issue Issue(Declare network) => Assert.Single(Lowering.Lower(network.Model, training: true).Issues);

    /// <summary>Checks that there is one issue, its rule, its place and its message.</summary>
    public static void Reports(Declare network, Rule rule, Place place, string message)
    {
        var issue = Issue(network);
        Assert.Equal((rule, place, message), (issue.Rule, issue.Place, issue.Message));
    }
}
