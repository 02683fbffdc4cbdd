using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Each mistake that the parser finds is one error, at the place that is wrong, with the rest of the program compiling
/// as if there were none.</summary>
public class DeclarationErrorTests
{
    private const string User = """

        class User { object New() => new Net(); }
        """;

    [Theory]
    [InlineData("[Network, Input(1)] public partial record Net;", "(1,43) NDSL0004 Net")]
    [InlineData("[Network, Input(1)] public partial record class Net { [Dense(1)] public static partial Tensor T { get; } }",
        "(1,49) NDSL0004 Net")]
    [InlineData("public class Base; [Network, Input(1)] public partial class Net : Base;", "(1,61) NDSL0004 Net")]
    [InlineData("[Network, Input(1)] public partial class Net(int n) { public Net() : this(1) { } public int N => n; }",
        "(1,42) NDSL0004 Net")]
    [InlineData("[Network, Input(1)] public partial class Net;\n[Dense(1)] public partial class Net;", "(2,2) NDSL0003 Dense(1)")]
    [InlineData("[Network, Input(1)] public partial class Net;\npublic partial class Net { [Dense(1)] public static partial Tensor T { get; } }",
        "(2,68) NDSL0003 T")]
    [InlineData("[Network, Activation(\"F\")] public partial class Net;", "(1,22) NDSL0008 \"F\"")]
    [InlineData("[Network, Activation(typeof(int), \"F\")] public partial class Net;", "(1,35) NDSL0008 \"F\"")]
    [InlineData("[Network] public partial class Net { [Dense(1)] private static partial Tensor T { get; } }", "(1,79) NDSL0011 T")]
    [InlineData("[Network] public partial class Net { [Dense(1)] static partial Tensor T { get; } }", "(1,71) NDSL0011 T")]
    [InlineData("[Network] public partial class Net { [Dense(1)] partial Tensor T { get; } }", "(1,64) NDSL0011 T")]
    [InlineData("[Network] public partial class Net { [Dense(1)] public partial Tensor T { get; } }", "(1,71) NDSL0011 T")]
    [InlineData("[Network] public partial class Net { [Dense(1)] public static partial int T { get; set; } }", "(1,75) NDSL0011 T")]
    [InlineData("[Network] public partial class Net { [Dense(1)] public partial Tensor? T { get; init; } }", "(1,72) NDSL0011 T")]
    [InlineData("[Network] public partial class Net { [Dense(1)] public static int T => 1; }", "(1,67) NDSL0011 T")]
    [InlineData("[Network] public partial class Net { public static partial Tensor @int { get; } }", "(1,67) NDSL0011 @int")]
    public void AMistakeIsOneError(string source, string expected)
    {
        var run = GeneratorRun.Of(source + User);
        Assert.Equal(expected, Assert.Single(run.Places));
        Assert.Equal(run.Reported.Single(), Assert.Single(run.All));
    }

    [Theory]
    [InlineData("[Network] public static partial class Net;", "it is static")]
    [InlineData("[Network] public abstract partial class Net;", "it is abstract")]
    [InlineData("[Network] public partial class Net<T>;", "it is generic")]
    [InlineData("public partial class Outer<T> { [Network] public partial class Net { [Dense(1)] public static partial Tensor A { get; } } }",
        "it stands inside the generic type 'Outer'")]
    [InlineData("[Network] file partial class Net;", "it is local to its file")]
    public void AClassThatCannotBeANetworkIsToldWhy(string source, string reason)
    {
        var run = GeneratorRun.Of(source);
        var error = Assert.Single(run.All);
        Assert.Equal("NDSL0004", error.Id);
        Assert.Contains($"'Net' cannot be a network: {reason}", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Network, Input(1)] public class Net;", "CS0260")]
    [InlineData("[Network, Input(1)] public partial struct Net;", "CS0592")]
    [InlineData("[Network, Dnse(1)] public partial class Net { }", "CS0246")]
    [InlineData("[Network, Dense] public partial class Net { }", "CS7036")]
    [InlineData("[Network, Dense(1, Wrong = 2)] public partial class Net { }", "CS0246")]
    [InlineData("[Network, Dense(1, Weights = 2)] public partial class Net { }", "CS0029")]
    [InlineData("[Network, Dense(Unknown)] public partial class Net { }", "CS0103")]
    [InlineData("[Network, Activation(nameof(Unknown))] public partial class Net { }", "CS0103")]
    [InlineData("[Network, Activation(nameof(F))] public partial class Net { static float F(float x) => x * unknown; }", "CS0103")]
    [InlineData("[Network, Activation(nameof(F))] public partial class Net { static float F(float x) => G(x); static float G(float x) => ; }",
        "CS1525")]
    [InlineData("[Network, Input(\"a\")] public partial class Net { [Dens(1)] public static partial Tensor T { get; } }", "CS0246,CS1503")]
    [InlineData("[Network, Dense(1)] public partial class Net;\n[Network] public partial class Net;", "CS0579")]
    public void WhatTheCompilerSaysIsNotSaidAgain(string source, string expected)
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, source + User);
        Assert.Empty(run.Reported);
        var ids = run.All.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(",", ids));
    }

    [Fact]
    public void WhoeverUsesTheNetworkHasNoErrorsOfTheirOwn()
    {
        var run = GeneratorRun.Of("""
            [Network, Input(4), Activation("Missing"), Dense(2), Softmax, CrossEntropy, Sgd]
            public partial class Net;

            class Program
            {
                static string Use(float[] sample)
                {
                    using var net = new Net();
                    using var other = new Net(Device.Auto) { MaxBatch = 8 };
                    net.Initialize(seed: 3);
                    net.Save("net.safetensors");
                    return net.Predict(sample).Label + Net.Description.Name + net.Card;
                }
            }
            """);
        Assert.Equal("NDSL0008", Assert.Single(run.All).Id);
    }

    [Fact]
    public void TheStubSaysWhatWasWrong()
    {
        string stub = Assert.Single(GeneratorRun.Of("""
            namespace Some.Where;
            [Network, Activation("Quote\"d"), MeanSquaredError]
            public partial class Net { [Input(1)] public static partial Tensor In { get; } }
            """).Files).Value;
        Assert.Equal("""
            // <auto-generated/>
            #nullable enable

            namespace Some.Where
            {
                partial class Net : global::NetDsl.Regressor
                {
                    /// <summary>Fails: the network was not compiled.</summary>
                    public Net() : base(Description, null!) { }

                    /// <summary>Fails: the network was not compiled.</summary>
                    public Net(global::NetDsl.Device device) : base(Description, device) { }

                    /// <summary>Fails: the network was not compiled.</summary>
                    public static global::NetDsl.Engines.NetworkDescription Description => throw NotCompiled();

                    /// <inheritdoc/>
                    protected override global::NetDsl.Engines.Engine CreateEngine(global::NetDsl.Device device) => throw NotCompiled();

                    public static partial global::NetDsl.Tensor In
                    {
                        get => new global::NetDsl.Tensor("In");
                    }

                    private static global::System.Exception NotCompiled()
                        => new global::System.InvalidOperationException("The network 'Net' was not compiled: NDSL0008: The activation 'Quote\"d' cannot be compiled: 'Net' has no method of that name; declare 'static float Quote\"d(float x)'.");
                }
            }

            """.ReplaceLineEndings("\n"), stub);
    }
}
