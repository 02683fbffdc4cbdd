using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Methods named by <c>[Activation]</c> are read as expressions, or refused with a reason.</summary>
public class ActivationTests
{
    public static TheoryData<string, object> Readable => new()
    {
        { "=> x / (1 + MathF.Exp(-x));", X / (1 + Exp(-X)) },
        { "=> x * 0.5f + Half;", (0.5 * X) + 0.5 },
        { "=> (float)(Math.Log(x) + 1 / 2);", Log(X) },
        { "=> x > 0 ? x : 0.25f * x;", IfLess(0, X, X, 0.25 * X) },
        { "=> x >= 1 ? 1 : x;", Simplify.Choose(Comparison.LessOrEqual, 1, X, 1, X) },
        { "=> x != 0 ? 1 / x : 0;", IfEqual(X, 0, 0, 1 / X) },
        { "=> !(x < 0) ? x : 0;", IfLess(X, 0, 0, X) },
        { "=> x > -1 && x < 1 ? x : 0;", IfLess(-1, X, IfLess(X, 1, X, 0), 0) },
        { "=> x < -1 || x > 1 ? 0 : x;", IfLess(X, -1, 0, IfLess(1, X, 0, X)) },
        { "=> Half > 0 ? x : -x;", X },
        { "=> MathF.Pow(x, 2);", X * X },
        { "=> MathF.Pow(x, 5);", X * X * (X * X) * X },
        { "=> MathF.Pow(x, -1);", 1 / X },
        { "=> MathF.Pow(x, 0.5f);", Sqrt(X) },
        { "=> MathF.Pow(x, 2.5f);", new Binary(BinaryOp.Power, X, 2.5) },
        { "=> float.Tanh(MathF.Abs(MathF.Sqrt(x)));", Tanh(Abs(Sqrt(X))) },
        { "=> MathF.Min(6, MathF.Max(x, 0));", Min(6, Max(X, 0)) },
        { "=> MathF.Sqrt(4f) * x;", 2 * X },
        { "=> Twice(Twice(x));", 2 * (2 * X) },
        { "=> Mix(x, 2 * x, 0.25f);", X + (0.25 * ((2 * X) - X)) },
        { "=> Other.Square(x + 1);", (X + 1) * (X + 1) },
        { "{ return +x; }", X },
        { "{ const float k = 3; float t = x * k, u = t + 1; return t * u; }", 3 * X * ((3 * X) + 1) },
    };

    public static TheoryData<string, string> Unreadable => new()
    {
        { "=> MathF.Sin(x);", "'MathF.Sin' is not one of Exp, Log, Tanh, Sqrt, Abs, Max, Min and Pow" },
        { "=> MathF.Log(x, 2);", "'MathF.Log' is not one of" },
        { "=> (int)x;", "'(int)x' is not a float" },
        { "=> x % 2;", "'%' has no derivative that NetDsl knows" },
        { "=> Field * x;", "'Field' is neither a parameter nor a constant" },
        { "=> x = 2;", "'x = 2' is more than arithmetic" },
        { "=> x++;", "'x++' is more than arithmetic" },
        { "=> x switch { > 0 => x, _ => 0 };", "is more than arithmetic" },
        { "=> x is > 0 ? x : 0;", "'x is > 0' does not compare two floats" },
        { "=> float.PositiveInfinity * x;", "'float.PositiveInfinity' is not a finite number" },
        { "=> F(x);", "'F' calls itself" },
        { "=> Loop(x);", "'Loop' calls itself" },
        { "=> Mix(t: 1, a: x, b: x);", "must give each argument, in order" },
        { "=> ((Func<float, float>)Twice)(x);", "does not call a static method" },
        { "=> float.CreateChecked(x);", "does not call a static method" },
        { "{ if (x > 0) return x; return 0; }", "must be one expression, but has the statement 'if (x > 0) return x;'" },
        { "{ int n = (int)x; return n; }", "'n = (int)x' must be a float that gets its value where it is declared" },
        { "{ float t; t = x; return t; }", "'t' must be a float that gets its value where it is declared" },
        { "=> Big(Big(Big(Big(x))));", "'Big' has more than 500 operations" },
        { "=> " + string.Concat(Enumerable.Repeat("x + ", 150)) + "x;", "it is nested more than 100 deep" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void IsReadAsAnExpression(string body, object expected)
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, Source(body));
        Assert.Empty(run.All);
        FunctionModel function = Assert.Single(Assert.Single(run.Networks).Network.Layers).Function!;
        Assert.Equal("F", function.Name);
        Assert.Equal((Expr)expected, function.Body);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void IsRefusedWithTheReason(string body, string reason)
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, Source(body));
        var error = Assert.Single(run.All);
        Assert.Equal(Rules.UnsupportedFunction.Id, error.Id);
        Assert.Contains(reason, error.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("(1,22) NDSL0008 nameof(F)", Assert.Single(run.Places));
    }

    [Theory]
    [InlineData("\"Nothing\"", "'Net' has no method of that name; declare 'static float Nothing(float x)'")]
    [InlineData("nameof(Field)", "'Net' has no method of that name")]
    [InlineData("nameof(Mix)", "'Net.Mix' must be declared as 'static float Mix(float x)'")]
    [InlineData("typeof(Other), \"Missing\"", "'Other' has no method of that name")]
    [InlineData("typeof(float), nameof(float.Exp)", "'Single.Exp' has no source in this project")]
    [InlineData("null!", "has no method of that name")]
    public void IsMissedWithTheReason(string arguments, string reason)
    {
        var error = Assert.Single(GeneratorRun.With(FakeCompiler.Compile,
            Source("=> x;").Replace("nameof(F)", arguments)).All);
        Assert.Equal(Rules.UnsupportedFunction.Id, error.Id);
        Assert.Contains(reason, error.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nameof(Other.Square)", "typeof(Other), ")]
    [InlineData("nameof(Around)", "")]
    public void IsFoundWhereItIs(string method, string type)
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, $$"""
            static class Other { public static float Square(float x) => x * x; public static int Square(int x) => x; }
            partial class Outer
            {
                private static float Around(float x) => x * x;
                [Network, Activation({{type}}{{method}})] partial class Net;
            }
            """);
        Assert.Empty(run.All);
        Assert.Equal(X * X, Assert.Single(Assert.Single(run.Networks).Network.Layers).Function!.Body);
    }

    private static string Source(string body) => $$"""
        [Network, Activation(nameof(F))]
        public partial class Net
        {
            const float Half = 0.5f;
            public static float Field = 1;
            static float F(float x) {{body}}
            static float Twice(float x) => 2 * x;
            static float Mix(float a, float b, float t) => a + t * (b - a);
            static float Loop(float x) => Back(x);
            static float Back(float x) => Loop(x);
            static float Big(float x) => x * x + x * x + x * x + x * x;
        }
        static class Other { public static float Square(float x) => x * x; }
        """;
}
