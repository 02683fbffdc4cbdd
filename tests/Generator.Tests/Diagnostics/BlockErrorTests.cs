using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What is wrong with a block is one error at the block; what is wrong with a use of it is one error at the use, which names
/// the layer in the block.</summary>
public class BlockErrorTests
{
    private const string Net = "\n[Network, Input(4), A(3), Dense(2)] public partial class Net;\nclass User { object New() => new Net(); }";

    [Theory]
    [InlineData("[Block] public partial class AAttribute(int n) : LayerAttribute;", "(1,30) NDSL0022 AAttribute",
        "Block 'A' has no layers: give it some beside [Block], or tensors, as 'public static partial Tensor Output { get; }'")]
    [InlineData("[Block, Dense(\"m\")] public partial class AAttribute(int n) : LayerAttribute;", "(1,15) NDSL0024 \"m\"",
        "units of [Dense] names the parameter 'm', which block 'A' does not have: it has 'n'")]
    [InlineData("[Block, Conv(2, Kernel = new object[] { 1, \"m\" })] public partial class AAttribute(int n) : LayerAttribute;", "(1,26) NDSL0024 new object[] { 1, \"m\" }",
        "Kernel of [Conv] names the parameter 'm', which block 'A' does not have: it has 'n'")]
    [InlineData("[Block, Relu, A(1)] public partial class AAttribute(int n) : LayerAttribute;", "(1,15) NDSL0023 A(1)",
        "[A] in block 'A' leads back to 'A', so that the layers would have no end: use it outside of 'A'")]
    [InlineData("[Block, Relu, Sgd] public partial class AAttribute(int n) : LayerAttribute;", "(1,15) NDSL0025 Sgd",
        "[Sgd] has no place in a block: inputs, targets, losses, optimisers and class names belong to the network")]
    [InlineData("[Block, Relu, MeanSquaredError] public partial class AAttribute(int n) : LayerAttribute;", "(1,15) NDSL0025 MeanSquaredError",
        "[MeanSquaredError] has no place in a block: inputs, targets, losses, optimisers and class names belong to the network")]
    [InlineData("[Block] public partial class AAttribute(int n) : LayerAttribute { [Dense(nameof(n))] static partial Tensor T { get; } }",
        "(1,108) NDSL0011 T", "The property 'T' cannot be a tensor: declare it as 'public static partial Tensor T { get; }'")]
    [InlineData("[Block] public partial class AAttribute(int n) : LayerAttribute { [Relu] public partial int T { get; set; } }",
        "(1,93) NDSL0011 T", "The property 'T' cannot be a tensor: declare it as 'public static partial Tensor T { get; }'")]
    [InlineData("[Block, Relu] public partial class AAttribute(int n) : LayerAttribute;\npartial class AAttribute { [Relu] public static partial Tensor T { get; } }",
        "(2,64) NDSL0003 T", "The layers of 'AAttribute' are spread over several partial declarations, so their order is not defined: write them in one")]
    [InlineData("[Block, Relu] public partial class AAttribute : LayerAttribute { public AAttribute(int n) { } }", "(1,36) NDSL0021 AAttribute",
        "'AAttribute' cannot be a block: its constructor has a body of its own; write the parameters behind the name of the class")]
    [InlineData("[Block, Relu] public partial class AAttribute(int n) : LayerAttribute { public AAttribute() : this(1) { } }", "(1,36) NDSL0021 AAttribute",
        "'AAttribute' cannot be a block: it has several constructors, and parameters are those of one; remove the others and give defaults")]
    [InlineData("public class B : LayerAttribute; [Block, Relu] public partial class AAttribute(int n) : B;", "(1,69) NDSL0021 AAttribute",
        "'AAttribute' cannot be a block: it does not derive from WeightedLayerAttribute or LayerAttribute; derive it from one of them")]
    public void AMistakeInABlockIsOneErrorThere(string block, string place, string message)
    {
        var run = GeneratorRun.Of(block + Net);
        Assert.Equal(place, Assert.Single(run.Places));
        Assert.Equal(message, Assert.Single(run.All).GetMessage(null));
    }

    [Fact]
    public void EveryBlockOfACycleIsToldOf()
    {
        var run = GeneratorRun.Of("""
            [Block, Relu, B] public partial class AAttribute : LayerAttribute;
            [Block, C] public partial class BAttribute : LayerAttribute;
            [Block, A, Relu] public partial class CAttribute : LayerAttribute;
            [Block, C] public partial class UserAttribute : LayerAttribute;
            [Network, Input(4), User] public partial class Net;
            """);
        Assert.Equal(["(1,15) NDSL0023 B", "(2,9) NDSL0023 C", "(3,9) NDSL0023 A"], run.Places.Order(StringComparer.Ordinal));
        Assert.Equal(3, run.All.Count);
    }

    /// <summary>The list of a block with the parameters (object n, bool flag = false, object? other = null), its use, the place and the
    /// message.</summary>
    public static readonly TheoryData<string, string, string, string> WrongUses = new()
    {
        {
            "Dense(nameof(n))", "A(2.5)", "NDSL0204 2.5",
            "In block 'A' at 'Dense1': units of [Dense] must be a whole number, but is 2.5"
        },
        {
            "Dense(nameof(n))", "A(\"many\")", "NDSL0204 \"many\"",
            "In block 'A' at 'Dense1': units of [Dense] must be a whole number, but is \"many\""
        },
        {
            "Dense(nameof(n)), Dense(3, Bias = nameof(other))", "A(2, other: 1)", "NDSL0204 1",
            "In block 'A' at 'Dense2': Bias of [Dense] must be true or false, but is 1"
        },
        {
            "Dense(nameof(n), Bias = \"!\" + nameof(other))", "A(2, other: 1)", "NDSL0204 1",
            "In block 'A' at 'Dense1': Bias of [Dense] must be true or false, but is the opposite of the parameter 'other'"
        },
        {
            "Dense(nameof(n), Init = nameof(flag))", "A(2, true)", "NDSL0204 true",
            "In block 'A' at 'Dense1': Init of [Dense] must be one of GlorotUniform, GlorotNormal, HeUniform, HeNormal, LecunUniform, "
            + "LecunNormal, Normal, Uniform, Constant, Zeros, Orthogonal, but is true"
        },
        {
            "Relu(When = nameof(n))", "A(2)", "NDSL0204 A(2)",
            "In block 'A' at 'Relu': When of [Relu] must be true, false or in a block the name of a bool parameter, but is 2"
        },
        {
            "Dropout(nameof(n))", "A(1.5)", "NDSL0201 1.5",
            "In block 'A' at 'Dropout1': rate of [Dropout] must be at least 0 and below 1, but is 1.5"
        },
        {
            "Dense(3), Dense(nameof(n))", "Dense(2), A(0)", "NDSL0201 0",
            "In block 'A' at 'Dense2': units of [Dense] must be at least 1, but is 0"
        },
        {
            "Reshape(2, 2, 1), Conv(3, Kernel = new object[] { 1, nameof(n) })", "A(0)", "NDSL0201 A(0)",
            "In block 'A' at 'Conv1': Kernel of [Conv] must be at least 1, but is 0"
        },
        {
            "Reshape(2, 2, 1), Pad(nameof(n), 0, nameof(other), 0)", "A(1, other: 0.5)", "NDSL0201 A(1, other: 0.5)",
            "In block 'A' at 'Pad1': sizes of [Pad] must be a whole number of at least 0, but is 0.5"
        },
        {
            "Reshape(2, 2, 1), Pad(nameof(flag))", "A(1, true)", "NDSL0204 A(1, true)",
            "In block 'A' at 'Pad1': sizes of [Pad] must be a whole number of at least 0, but is true"
        },
        {
            "Reshape(2, 2), Lstm(3, Lengths = nameof(other))", "A(1, other: \"Counts\")", "NDSL0012 \"Counts\"",
            "In block 'A' at 'Lstm1': [Lstm] names the tensor 'Counts', which is not declared before it: this network names none"
        },
        {
            "Dense(nameof(n)), Add(Block.Input)", "A(3)", "NDSL0101 A(3)",
            "In block 'A' at 'Add1': [Add] expects tensors of 3 as 'A1.Dense1' is but 'Input_values' gives 4: bring both to one shape"
        },
        {
            "Dense(nameof(n)), From(\"Input\")", "A(3)", "NDSL0012 A(3)",
            "In block 'A' at 'From1': [From] names the tensor 'Input', which is not declared before it: block 'A' names none"
        },
    };

    [Theory]
    [MemberData(nameof(WrongUses))]
    public void AMistakeOfAUseIsOneErrorThere(string list, string use, string place, string message)
    {
        string block = $"[Block, {list}] public sealed partial class AAttribute(object n, bool flag = false, object? other = null) : LayerAttribute;";
        string network = $"[Network, Input(4), {use}] public partial class Net;";
        Check(GeneratorRun.Of(network, block));
        Check(GeneratorRun.Using(GeneratorRun.Of(block).AsLibrary(), network));

        void Check(GeneratorRun run)
        {
            Assert.EndsWith(place, Assert.Single(run.Places), StringComparison.Ordinal);
            Assert.Equal(message, Assert.Single(run.All).GetMessage(null));
        }
    }

    [Fact]
    public void AMistakeDeepInBlocksIsSaidWithTheWayToIt()
    {
        var run = GeneratorRun.Of("""
            [Block, Dense(nameof(n))] public partial class InnerAttribute(object n) : LayerAttribute;
            [Block] public partial class OuterAttribute(int width) : LayerAttribute
            {
                [Inner(4)] public static partial Tensor Body { get; }
                [Relu, Inner(nameof(width))] public static partial Tensor Output { get; }
            }
            [Network] public partial class Net
            {
                [Input(4)] public static partial Tensor In { get; }
                [Outer(5), Outer(width: -1)] public static partial Tensor Out { get; }
            }
            """);
        Assert.Equal("(10,29) NDSL0201 -1", Assert.Single(run.Places));
        Assert.Equal("In block 'Outer' at 'Output.Inner1.Dense1': units of [Dense] must be at least 1, but is -1", Assert.Single(run.All).GetMessage(null));
    }

    [Fact]
    public void AnActivationOfALibraryIsToldOfAtTheUse()
    {
        var library = GeneratorRun.Of(
            "[Block, Activation(nameof(F))] public partial class AAttribute : LayerAttribute { public static float F(float x) => x * x; }");
        foreach (bool asSource in new[] { false, true })
        {
            var run = GeneratorRun.Using(library.AsLibrary(asSource), "[Network, Input(4), A] public partial class Net;");
            Assert.Equal("(1,21) NDSL0008 A", Assert.Single(run.Places));
            Assert.Equal("In block 'A': The activation 'F' cannot be compiled: 'AAttribute.F' has no source in this project",
                Assert.Single(run.All).GetMessage(null));
        }
    }

    [Theory]
    [InlineData("[Block, Dens(1)] public partial class AAttribute(int n) : LayerAttribute;", "CS0246")]
    [InlineData("[Block, Dense(nameof(m))] public partial class AAttribute(int n) : LayerAttribute;", "CS0103")]
    [InlineData("[Block, Relu] public class AAttribute(int n) : LayerAttribute;", "CS0260")]
    public void WhatTheCompilerSaysIsNotSaidAgain(string block, string expected)
    {
        var run = GeneratorRun.Of(block + Net);
        Assert.Empty(run.Reported);
        Assert.Equal(expected, string.Join(",", run.All.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)));
    }
}
