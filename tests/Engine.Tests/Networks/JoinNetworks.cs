using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Concatenations of what kernels of all kinds make, that lie in place and that have to be copied.</summary>
internal static class JoinNetworks
{
    private const string End = "[Flatten, Dense(3), MeanSquaredError] public static partial Tensor Out { get; }";

    public static IEnumerable<DeclaredNetwork> All =>
    [
        DeclaredNetwork.Of("InceptionLike", "Sgd(0.01)", $$"""
            [Input(7, 6, 3), Conv(4, Kernel = 1), Tanh] public static partial Tensor Stem { get; }
            [Conv(5, Kernel = 1), Relu] public static partial Tensor Branch1 { get; }
            [From(nameof(Stem)), Conv(3, Kernel = 1), Relu, Conv(6, Pad = 1), Relu] public static partial Tensor Branch3 { get; }
            [From(nameof(Stem)), Conv(2, Kernel = 1), Relu, Conv(17, Kernel = 5, Pad = 2), Relu] public static partial Tensor Branch5 { get; }
            [From(nameof(Stem)), MaxPool(3, Stride = 1, Pad = 1), Conv(3, Kernel = 1), Relu] public static partial Tensor BranchPool { get; }
            [Concat(nameof(Branch1), nameof(Branch3), nameof(Branch5), nameof(BranchPool)), Conv(4, Pad = 1), Relu, MaxPool(2)] public static partial Tensor Joined { get; }
            {{End}}
            """),
        // Read at once by windows with zeros around, by windows without, and by maps.
        DeclaredNetwork.Of("ConcatReadByAll", "Sgd(0.01)", $$"""
            [Input(5, 5, 3), Conv(4, Pad = 1), Tanh] public static partial Tensor Left { get; }
            [MaxPool(3, Stride = 1, Pad = 1)] public static partial Tensor Right { get; }
            [Concat(nameof(Right), nameof(Left))] public static partial Tensor Both { get; }
            [Conv(8, Kernel = 3, Pad = 1), Add(nameof(Both)), Relu] public static partial Tensor Sum { get; }
            [From(nameof(Left)), Conv(4, Kernel = 5, Pad = 2), Add(nameof(Left))] public static partial Tensor Side { get; }
            [From(nameof(Both)), AvgPool(2), Flatten, Dense(2), MeanSquaredError] public static partial Tensor Pooled { get; }
            [From(nameof(Both)), Flatten, Dense(2), MeanSquaredError] public static partial Tensor Flat { get; }
            [Concat(nameof(Sum), nameof(Side)), Tanh] public static partial Tensor All { get; }
            {{End}}
            """),
        DeclaredNetwork.Of("ConcatOfConcats", "Sgd(0.01)", $$"""
            [Input(5, 4, 2), Conv(3, Pad = 1), Relu] public static partial Tensor First { get; }
            [Conv(2, Pad = 1), Concat(nameof(First))] public static partial Tensor Second { get; }
            [Conv(4, Pad = 1), Tanh, Concat(nameof(Second))] public static partial Tensor Third { get; }
            [Conv(1, Pad = 1), Concat(nameof(Third))] public static partial Tensor Fourth { get; }
            {{End}}
            """),
        DeclaredNetwork.Of("ConcatTwice", "Sgd(0.01)", $$"""
            [Input(5, 4, 2), Conv(3, Pad = 1), Relu] public static partial Tensor One { get; }
            [From(nameof(One)), Conv(2, Pad = 1)] public static partial Tensor Two { get; }
            [Concat(nameof(One), nameof(Two), nameof(One)), Conv(2), Relu] public static partial Tensor Some { get; }
            [Concat(nameof(Two), nameof(One)), Conv(2, Stride = 2, Pad = 1), Flatten, Dense(2), MeanSquaredError] public static partial Tensor Others { get; }
            [From(nameof(Some)), Flatten, Dense(3), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("ConcatOfInput", "Sgd(0.01)", $$"""
            [Input(5, 4, 2, Scale = 0.5)] public static partial Tensor Image { get; }
            [Conv(3, Pad = 1), Relu, Concat(nameof(Image)), Conv(2, Pad = 1)] public static partial Tensor Mixed { get; }
            {{End}}
            """),
        DeclaredNetwork.Of("ConcatLast", "Sgd(0.01)", """
            [Input(5, 4, 2)] public static partial Tensor Image { get; }
            [Conv(3, Pad = 1), Tanh] public static partial Tensor One { get; }
            [From(nameof(Image)), Conv(2, Pad = 1), Tanh, Concat(nameof(One)), MeanSquaredError] public static partial Tensor Both { get; }
            """),
        DeclaredNetwork.Of("ConcatVectors", "Sgd(0.1)", """
            [Input(9), Dense(5), Tanh] public static partial Tensor One { get; }
            [From(nameof(One)), Dense(19), Sigmoid] public static partial Tensor Two { get; }
            [From(nameof(One)), Dense(1)] public static partial Tensor Three { get; }
            [Concat(nameof(Three), nameof(Two), nameof(One)), Dense(17), Dropout(0.2), Concat(nameof(Three)), Dense(3), Softmax, CrossEntropy] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("ConcatOfFlattened", "Sgd(0.1)", """
            [Input(4, 4, 2), Conv(3, Pad = 1), Tanh] public static partial Tensor Stem { get; }
            [MaxPool(2), Flatten] public static partial Tensor One { get; }
            [From(nameof(Stem)), Conv(2, Stride = 2), Flatten, Concat(nameof(One)), Dense(3), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("ConcatOfOnePixel", "Sgd(0.1)", """
            [Input(3, 3, 2), Conv(3), Tanh] public static partial Tensor One { get; }
            [Conv(18, Kernel = 1), Concat(nameof(One)), Conv(5, Kernel = 3, Pad = 1), Tanh] public static partial Tensor Two { get; }
            [From(nameof(One)), Flatten, Dense(2), MeanSquaredError] public static partial Tensor Side { get; }
            [From(nameof(Two)), Softmax, Flatten, Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        // Kernels of channels, depthwise and spread ones between parts and wholes.
        DeclaredNetwork.Of("ConcatOfChannels", "Sgd(0.1)", $$"""
            [Input(4, 3, 2), Conv(3, Pad = 1), Tanh] public static partial Tensor One { get; }
            [Conv(3, Pad = 1, Groups = 3), Relu] public static partial Tensor Two { get; }
            [From(nameof(One)), Conv(4, Stride = 2, Pad = 1), ConvTranspose(5, Kernel = 2, Stride = 2)] public static partial Tensor Wide { get; }
            [From(nameof(One)), Lrn(3, Alpha = 0.5)] public static partial Tensor Three { get; }
            [Concat(nameof(Three), nameof(Two), nameof(One)), Conv(9, Groups = 9, Pad = 1), Lrn(2, Alpha = 0.7)] public static partial Tensor Four { get; }
            [From(nameof(Four)), MaxPool(2, Ceil = true), Upsample(2)] public static partial Tensor Five { get; }
            [From(nameof(Wide)), Concat(nameof(Five)), Conv(3, Pad = 1), Relu] public static partial Tensor Six { get; }
            {{End}}
            """),
        Mixed("MixedTwice", "Input(6, 5, 3), Mixed(4, 18), Mixed(17, 2), Conv(3), Relu, Flatten, Dense(3), MeanSquaredError, Sgd(0.01)"),
        Mixed("MixedOnlyPredicts", "Input(6, 5, 3), Conv(4), Mixed(1, 5), MaxPool(2), Mixed(3, 2)"),
        // With enough channels for Winograd's products.
        DeclaredNetwork.Of("ConcatInTiles", "Sgd(0.01)", $$"""
            [Input(8, 8, 3), Conv(18, Kernel = 1), Tanh] public static partial Tensor Stem { get; }
            [Conv(17, Pad = 1), Relu] public static partial Tensor Left { get; }
            [From(nameof(Stem)), ConvTranspose(16, Pad = 1), Relu] public static partial Tensor Right { get; }
            [From(nameof(Left)), Conv(19, Kernel = 5, Pad = 2)] public static partial Tensor Further { get; }
            [Concat(nameof(Left), nameof(Right), nameof(Further)), Conv(16, Pad = 1), Relu, AvgPool(2)] public static partial Tensor Joined { get; }
            {{End}}
            """),
        DeclaredNetwork.Of("ConcatOfMeans", "Sgd(0.1)", """
            [Input(4, 3, 2), Conv(5, Pad = 1), BatchNorm, Relu] public static partial Tensor Stem { get; }
            [GlobalAvgPool] public static partial Tensor One { get; }
            [From(nameof(Stem)), Conv(18, Pad = 1), Tanh, GlobalAvgPool, Concat(nameof(One)), Dense(3), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("ConcatNormalised", "Sgd(0.1)", $$"""
            [Input(4, 3, 2), Conv(5, Pad = 1), Relu] public static partial Tensor One { get; }
            [Conv(3, Pad = 1, Bias = false), BatchNorm, Relu, Concat(nameof(One)), BatchNorm, Relu, Conv(4, Pad = 1), LayerNorm] public static partial Tensor Two { get; }
            {{End}}
            """),
        DeclaredNetwork.Of("ConcatSoftmax", "Sgd(0.1)", $$"""
            [Input(4, 3, 2), Conv(3, Pad = 1), Softmax] public static partial Tensor One { get; }
            [Conv(2, Pad = 1), Softmax, Concat(nameof(One)), Softmax, Conv(3, Pad = 1), Dropout(0.3)] public static partial Tensor Two { get; }
            {{End}}
            """),
    ];

    /// <summary>A network with a block whose branches nobody can ask for: they are stored side by side in predictions too.</summary>
    private static DeclaredNetwork Mixed(string name, string attributes)
    {
        var network = DeclaredNetwork.Of(name, attributes.Replace("Mixed(", $"{name}Block("));
        return network with
        {
            Source = $$"""
            {{network.Source}}

            [Block]
            public sealed partial class {{name}}BlockAttribute(int c1, int c3) : LayerAttribute
            {
                [Conv(nameof(c1), Kernel = 1), Relu] public static partial Tensor One { get; }
                [From(Block.Input), Conv(nameof(c3), Pad = 1), Relu] public static partial Tensor Three { get; }
                [From(Block.Input), MaxPool(3, Stride = 1, Pad = 1)] public static partial Tensor Pool { get; }
                [Concat(nameof(One), nameof(Three), nameof(Pool))] public static partial Tensor Output { get; }
            }
            """,
        };
    }
}
