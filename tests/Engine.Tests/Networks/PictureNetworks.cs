using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Convolutions and pooling with all their options, with channels that fill lanes and that do not, and between what else
/// reads and makes pictures.</summary>
internal static class PictureNetworks
{
    private const string End = "Flatten, Dense(3), MeanSquaredError, Sgd(0.001)";

    /// <summary>Each stands between two convolutions: what comes back to it differs from place to place and goes on to weights.</summary>
    private static readonly (string Name, string Layers)[] Between =
    [
        ("ConvValid", "Conv(5)"),
        ("ConvPadded", "Conv(17, Pad = 1), Relu"),
        ("ConvPaddedByMore", "Conv(3, Kernel = 2, Pad = 3)"),
        ("ConvSame", "Conv(4, Kernel = 4, Padding = Padding.Same)"),
        ("ConvStrided", "Conv(6, Stride = 2, Pad = 1), Tanh"),
        ("ConvStridedSame", "Conv(6, Stride = 2, Padding = Padding.Same)"),
        ("ConvOnePixelStrided", "Conv(16, Kernel = 1, Stride = 2)"),
        ("ConvStridedBy3", "Conv(4, Kernel = new[] { 2, 3 }, Stride = 3, Pad = 1)"),
        ("ConvDilated", "Conv(5, Dilation = 2, Pad = 2)"),
        ("ConvDilatedStrided", "Conv(5, Kernel = 2, Dilation = 3, Stride = 2, Pad = 3)"),
        ("ConvNotSquare", "Conv(8, Kernel = new[] { 1, 4 }, Stride = new[] { 2, 1 }, Pad = new[] { 0, 2 }, Bias = false)"),
        ("ConvOneFilter", "Conv(1, Pad = 1), Relu"),
        ("ConvWide", "Conv(33, Pad = 1), Relu"),
        ("ConvManyPanels", "Conv(130, Kernel = 1), Relu"),
        ("ConvTilesBackWhole", "Conv(16, Kernel = 1), Tanh, Conv(18, Kernel = 5)"),
        ("ConvTilesBack", "Conv(7, Kernel = 1), Tanh, Conv(18, Kernel = 5)"),
        ("ConvPatches", "Conv(5, Kernel = 1), Tanh, Conv(18, Kernel = 5)"),
        ("ConvPatchesPadded", "Conv(6, Kernel = 1), Tanh, Conv(17, Kernel = 5, Pad = 1), Relu"),
        ("ConvPatchesOfThree", "Conv(8, Kernel = 1), Relu, Conv(20)"),
        ("ConvTwice", "Conv(4, Pad = 1), Relu, Conv(5, Kernel = 5, Pad = 2), Sigmoid"),
        ("MaxPoolSide", "MaxPool(2)"),
        ("MaxPoolOverlap", "MaxPool(3, Stride = 2)"),
        ("MaxPoolEvery", "MaxPool(3, Stride = 1, Pad = 1), Relu"),
        ("MaxPoolCeil", "MaxPool(2, Ceil = true), Dropout(0.3)"),
        ("MaxPoolCeilPadded", "MaxPool(3, Stride = 2, Pad = 1, Ceil = true)"),
        ("MaxPoolSame", "MaxPool(3, Stride = 2, Padding = Padding.Same)"),
        ("MaxPoolGaps", "MaxPool(1, Stride = 2)"),
        ("AvgPoolSide", "AvgPool(2), Tanh"),
        ("AvgPoolOverlap", "AvgPool(3, Stride = 2)"),
        ("AvgPoolEvery", "AvgPool(3, Stride = 1, Pad = 1)"),
        ("AvgPoolCeil", "AvgPool(2, Ceil = true)"),
        ("AvgPoolCounts", "AvgPool(3, Stride = 2, Pad = 1, Ceil = true, CountPadding = true), Dropout(0.2)"),
        ("AvgPoolSame", "AvgPool(3, Stride = 2, Padding = Padding.Same)"),
        ("UpsampleNearest", "Upsample(2)"),
        ("UpsampleNotSquare", "Upsample(new[] { 3, 1 }), Tanh"),
        ("UpsampleBilinear", "Upsample(2, Interpolation = Interpolation.Bilinear), Relu"),
        ("UpsampleBilinearOdd", "Conv(17, Kernel = 1), Upsample(new[] { 1, 3 }, Interpolation = Interpolation.Bilinear)"),
        ("DepthwiseValid", "Conv(5, Kernel = 1), Conv(5, Groups = 5), Relu"),
        ("DepthwisePadded", "Conv(17, Kernel = 1), Relu, Conv(17, Pad = 1, Groups = 17), Tanh, Conv(4, Pad = 1)"),
        ("DepthwiseStrided", "Conv(6, Kernel = 1), Conv(6, Stride = 2, Pad = 1, Groups = 6, Bias = false), Relu"),
        ("DepthwiseNotSquare", "Conv(33, Kernel = 1), Conv(33, Kernel = new[] { 2, 5 }, Stride = new[] { 1, 3 }, Pad = new[] { 0, 2 }, Groups = 33)"),
        ("DepthwiseDilated", "Conv(4, Kernel = 1), Conv(4, Kernel = 2, Dilation = 3, Stride = 2, Pad = 3, Groups = 4)"),
        ("DepthwiseSame", "Conv(3, Kernel = 1), Conv(3, Kernel = 4, Padding = Padding.Same, Groups = 3), Sigmoid"),
        ("Separable", "Conv(3, Pad = 1), Relu, Conv(3, Pad = 1, Groups = 3, Bias = false), BatchNorm, Relu, Conv(20, Kernel = 1, Bias = false), BatchNorm, Relu"),
        ("GroupedTwo", "Conv(6, Kernel = 1), Conv(4, Pad = 1, Groups = 2), Relu"),
        ("GroupedStrided", "Conv(12, Kernel = 1), Relu, Conv(9, Stride = 2, Pad = 1, Groups = 3, Bias = false), Tanh"),
        ("GroupedNotSquare", "Conv(8, Kernel = 1), Conv(36, Kernel = new[] { 2, 3 }, Stride = new[] { 1, 3 }, Dilation = new[] { 2, 1 }, Pad = new[] { 0, 2 }, Groups = 2), Dropout(0.3)"),
        ("GroupedPanels", "Conv(34, Kernel = 1), Conv(32, Padding = Padding.Same, Groups = 2), Sigmoid"),
        ("GroupedMany", "Conv(18, Kernel = 1), Conv(27, Kernel = 1, Groups = 9), Relu, Conv(18, Pad = 1, Groups = 9)"),
        ("GroupedMultiplier", "Conv(3, Kernel = 1), Conv(6, Pad = 1, Groups = 3), Relu"),
        ("FixedBlur", "FixedConv(Filter.Blur), Tanh"),
        ("FixedEdges", "Conv(18, Kernel = 1), FixedConv(Filter.Edges, Padding = Padding.Valid)"),
        ("FixedOwn", "FixedConv(Weights = new[] { 1, 0.5, 0, -1, 2, 0.25, 0, 0, 3 }), Relu"),
        ("PadOne", "Pad(1), Tanh, AvgPool(2), Dropout(0.2)"),
        ("PadSides", "Conv(18, Kernel = 1), Pad(0, 2, 3, 1)"),
        ("SpatialDropout", "Conv(6, Kernel = 1), SpatialDropout(0.4), Relu"),
        ("SpatialDropoutWide", "Conv(21, Pad = 1), Relu, MaxPool(2), SpatialDropout(0.3)"),
        ("SpatialDropoutOne", "Conv(1, Pad = 1), SpatialDropout(0.3)"),
        ("LrnOdd", "Conv(7, Pad = 1), Relu, Lrn(5, Alpha = 0.5)"),
        ("LrnEven", "Conv(20, Kernel = 1), Lrn(4, Alpha = 0.9, Beta = 0.5, K = 2), MaxPool(2)"),
        ("LrnOfAll", "Conv(37, Kernel = 1), Lrn(3, Alpha = 0.3, Beta = 1), Lrn(99, Alpha = 2)"),
        ("LrnWhole", "Conv(48, Kernel = 1), Tanh, Lrn(5, Alpha = 0.5)"),
        ("LrnTwoPanels", "Conv(32, Kernel = 1), Lrn(4, Alpha = 0.5, Beta = 0.25)"),
        ("LrnOne", "Lrn(1, Alpha = 1)"),
        ("LayerNormPicture", "Conv(5, Pad = 1), LayerNorm, Relu"),
        ("LayerNormWide", "Conv(19, Pad = 1), Relu, LayerNorm(Epsilon = 0.01), Dropout(0.3)"),
        ("ConvTransposeValid", "ConvTranspose(5), Relu"),
        ("ConvTransposeStrided", "ConvTranspose(6, Kernel = 4, Stride = 2, Pad = 1), Tanh, Conv(4, Pad = 1)"),
        ("ConvTransposeSame", "ConvTranspose(17, Kernel = 3, Stride = 2, Padding = Padding.Same), Relu, AvgPool(3)"),
        ("ConvTransposeOutputPad", "ConvTranspose(3, Kernel = new[] { 2, 3 }, Stride = new[] { 3, 2 }, Pad = new[] { 0, 1 }, OutputPad = new[] { 2, 1 }, Bias = false), AvgPool(4)"),
        ("ConvTransposeTiles", "Conv(17, Kernel = 1), ConvTranspose(16, Kernel = 5), Relu"),
        ("ConvTransposeOnePixel", "ConvTranspose(4, Kernel = 1, Stride = 2), Sigmoid"),
        ("BatchNormPixels", "BatchNorm, Relu"),
        ("BatchNormWide", "Conv(17, Pad = 1, Bias = false), BatchNorm(Momentum = 0.3, Epsilon = 1e-3), Relu"),
        ("BatchNormTwice", "Conv(16, Pad = 1, Bias = false), BatchNorm, Relu, Conv(16, Pad = 1, Bias = false), BatchNorm, Sigmoid"),
        ("BatchNormStill", "BatchNorm(Momentum = 0), Relu"),
        ("BatchNormOfTheLastBatch", "BatchNorm(Momentum = 1), Relu"),
        ("PictureMaps", "Tanh, Dropout(0.3), Relu"),
        ("PictureSoftmax", "Softmax"),
    ];

    public static IEnumerable<DeclaredNetwork> All =>
    [
        .. Between.Select(layer => DeclaredNetwork.Of(layer.Name, $"Input(7, 6, 3, Scale = 0.2), Conv(2, Kernel = 1), Tanh, {layer.Layers}, Conv(5, Kernel = 2, Pad = 1), {End}")),
        DeclaredNetwork.Of("ConvTiles", $"Input(8, 8, 3, Scale = 0.2), Conv(16, Kernel = 1), Tanh, Conv(18, Pad = 1), Relu, Conv(16, Pad = 1), Tanh, Conv(5, Pad = 1), {End}"),
        DeclaredNetwork.Of("ConvTilesOfTwo", $"Input(8, 8, 3, Scale = 0.2), Conv(32, Kernel = 1), Tanh, Conv(34, Kernel = 5, Pad = 2), Tanh, Conv(32, Kernel = 5, Pad = 2), Relu, Conv(5, Kernel = 2), {End}"),
        DeclaredNetwork.Of("ConvFirst", $"Input(8, 8, 1), Conv(4, Pad = 1), Relu, {End}"),
        DeclaredNetwork.Of("ConvOfPlainInput", $"Input(6, 6, 2), Conv(4), Relu, {End}"),
        DeclaredNetwork.Of("ConvNormalised", $"Input(6, 6, 3, Scale = 0.5, Mean = new[] {{ 0.1, 0.2, 0.3 }}, Std = new[] {{ 1, 2, 3.0 }}), Conv(4, Pad = 2), Relu, {End}"),
        DeclaredNetwork.Of("PoolFirst", $"Input(6, 6, 2), MaxPool(2), Conv(3, Kernel = 2), {End}"),
        DeclaredNetwork.Of("AvgPoolFirst", $"Input(5, 5, 17), AvgPool(2), Tanh, {End}"),
        DeclaredNetwork.Of("ConvLast", "Input(5, 5, 2), Conv(3), MeanSquaredError, Sgd(0.01)"),
        DeclaredNetwork.Of("ConvOnlyPredicts", "Input(6, 6, 2), Conv(5, Pad = 1), Relu, MaxPool(2), Conv(3, Kernel = 1)"),
        DeclaredNetwork.Of("ConvTransposeFirst", $"Input(4, 3, 2), ConvTranspose(5, Stride = 2), Relu, {End}"),
        DeclaredNetwork.Of("ConvTransposeAdam", $"Input(4, 3, 2), Conv(3), Tanh, ConvTranspose(17, Stride = 2, Pad = 1), Relu, ConvTranspose(2), Flatten, Dense(3), MeanSquaredError, Adam(0.01, Epsilon = 1e-3)"),
        DeclaredNetwork.Of("ConvTransposeOnlyPredicts", "Input(5, 4, 3), ConvTranspose(4, Kernel = 2, Stride = 2), Relu, ConvTranspose(1)"),
        DeclaredNetwork.Of("FixedFirst", $"Input(6, 5, 3), FixedConv(Filter.Sharpen), Conv(4), Relu, {End}"),
        DeclaredNetwork.Of("FixedOnly", "Input(6, 5, 1), FixedConv(Filter.Blur), FixedConv(Filter.Edges)"),
        DeclaredNetwork.Of("DepthwiseFirst", $"Input(6, 5, 3, Scale = 0.5), Conv(3, Groups = 3, Pad = 1), Relu, MaxPool(2), {End}"),
        DeclaredNetwork.Of("DepthwiseAdam", $"Input(6, 5, 3), Conv(19, Kernel = 1), Conv(19, Groups = 19), Relu, Conv(19, Groups = 19, Pad = 2), Flatten, Dense(3), MeanSquaredError, Adam(0.01, Epsilon = 1e-3)"),
        DeclaredNetwork.Of("GroupedAdam", $"Input(6, 5, 4), Conv(10, Groups = 2), Relu, Conv(15, Groups = 5, Pad = 2), BatchNorm, Flatten, Dense(3), MeanSquaredError, Adam(0.01, Epsilon = 1e-3)"),
        DeclaredNetwork.Of("GroupedTwice", "Sgd(0.01)", """
            [Input(6, 5, 4), Conv(6, Groups = 2, Pad = 1), Relu] public static partial Tensor One { get; }
            [Conv(6, Groups = 3, Pad = 1)] public static partial Tensor Two { get; }
            [From(nameof(One)), Conv(6, Groups = 3, Pad = 1, Share = nameof(Two)), Concat(nameof(Two)), Conv(4, Groups = 2), Relu] public static partial Tensor Both { get; }
            [Flatten, Dense(3), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("UpsampleFirst", $"Input(4, 3, 3, Scale = 0.5), Upsample(2), Conv(2), {End}"),
        DeclaredNetwork.Of("PadLast", "Input(4, 3, 3), Conv(2, Kernel = 1), Pad(1), MeanSquaredError, Sgd(0.01)"),
        DeclaredNetwork.Of("LayerNormVectors", "Input(9), Dense(21), LayerNorm, Relu, Dense(16), LayerNorm, Dense(3), Softmax, CrossEntropy, Adam(0.01, Epsilon = 1e-3)"),
        DeclaredNetwork.Of("LayerNormFirst", "Input(9, Scale = 0.5), LayerNorm, Dense(3), MeanSquaredError, Sgd(0.01)"),
        DeclaredNetwork.Of("PoolOnlyPredicts", "Input(6, 6, 2), AvgPool(2)"),
        DeclaredNetwork.Of("ConvAdam", "Input(6, 6, 2), Conv(5, Pad = 1), Relu, Conv(4, Stride = 2), Relu, Flatten, Dense(4), Softmax, CrossEntropy, Adam(0.01, Epsilon = 1e-3)"),
        DeclaredNetwork.Of("GlobalAverage", "Input(6, 5, 2), Conv(20, Pad = 1), Relu, GlobalAvgPool, Dense(3), MeanSquaredError, Sgd(0.01)"),
        DeclaredNetwork.Of("GlobalAverageOfFew", "Input(6, 5, 2), Conv(5, Pad = 1), Relu, GlobalAvgPool, Tanh, Dense(3), MeanSquaredError, Sgd(0.01)"),
        DeclaredNetwork.Of("GlobalAverageLast", "Input(6, 5, 3), Tanh, GlobalAvgPool, MeanSquaredError, Sgd(0.01)"),
        DeclaredNetwork.Of("BatchNormFeatures", "Input(7), Dense(20), BatchNorm, Relu, Dense(3), BatchNorm, MeanSquaredError, Adam(0.01, Epsilon = 1e-3)"),
        DeclaredNetwork.Of("BatchNormOnlyPredicts", "Input(6, 6, 2), Conv(5, Pad = 1, Bias = false), BatchNorm, Relu, GlobalAvgPool"),
        DeclaredNetwork.Of("SmallResidual", "Sgd(0.01, Momentum = 0.9)", """
            [Input(8, 8, 3), Conv(16, Pad = 1, Bias = false), BatchNorm, Relu] public static partial Tensor Stem { get; }
            [Conv(16, Pad = 1, Bias = false), BatchNorm, Relu, Conv(16, Pad = 1, Bias = false), BatchNorm] public static partial Tensor Same { get; }
            [Add(nameof(Same), nameof(Stem)), Relu] public static partial Tensor First { get; }
            [Conv(20, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu, Conv(20, Pad = 1, Bias = false), BatchNorm] public static partial Tensor Half { get; }
            [From(nameof(First)), Conv(20, Kernel = 1, Stride = 2, Bias = false), BatchNorm] public static partial Tensor Shortcut { get; }
            [Add(nameof(Half), nameof(Shortcut)), Relu] public static partial Tensor Second { get; }
            [GlobalAvgPool, Dense(4), Softmax, CrossEntropy] public static partial Tensor Guess { get; }
            """),
        // Rows whose lanes are pixels and channels, with zeros around them and without; what comes back to them from pooling.
        DeclaredNetwork.Of("ConvRows", $"Input(6, 33, 1), Conv(2, Pad = 1), Tanh, Conv(6, Kernel = new[] {{ 2, 3 }}, Pad = 1), Elu, Dropout(0.2), AvgPool(2), Sigmoid, {End}"),
        DeclaredNetwork.Of("ConvRowsRagged", $"Input(9, 23, 2), Conv(3, Kernel = 2, Bias = false), Sigmoid, AvgPool(3), Tanh, Conv(17, Kernel = 2), Relu, {End}"),
        DeclaredNetwork.Of("SmallLeNet", "Input(12, 12, 1, Scale = 0.2), Conv(6, Kernel = 3, Pad = 1), Tanh, AvgPool(2), Conv(16, Kernel = 3), Tanh, AvgPool(2), "
            + "Flatten, Dense(10), Tanh, Dense(4), Softmax, CrossEntropy, Sgd(0.01, Momentum = 0.9)"),
        DeclaredNetwork.Of("SmallCifar", "Input(8, 8, 3, Scale = 0.2), Conv(8, Pad = 1), Relu, Conv(8, Pad = 1), Relu, MaxPool(2), Dropout(0.25), Conv(12, Pad = 1), Relu, "
            + "Conv(12), Relu, Flatten, Dense(20), Relu, Dropout(0.5), Dense(4), Softmax, CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true)"),
        DeclaredNetwork.Of("PictureReadTwice", "Sgd(0.01)", """
            [Input(6, 6, 2)] public static partial Tensor Image { get; }
            [Conv(4, Pad = 1), Relu] public static partial Tensor Stem { get; }
            [Conv(4, Pad = 1), Relu] public static partial Tensor Left { get; }
            [From(nameof(Stem)), Conv(4, Kernel = 5, Pad = 2)] public static partial Tensor Right { get; }
            [Add(nameof(Left), nameof(Right), nameof(Stem))] public static partial Tensor Sum { get; }
            [Flatten, Dense(3), MeanSquaredError] public static partial Tensor Out { get; }
            [From(nameof(Stem)), Flatten, Dense(2), MeanSquaredError(Weight = 0.5)] public static partial Tensor Side { get; }
            """),
    ];
}
