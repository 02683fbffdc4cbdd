using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>The networks that are compiled for GPUs too: small ones with every kind of kernel, for an emulation of a GPU is
/// thousands of times slower than one; and ten that were drawn.</summary>
internal static class GpuNetworks
{
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> FusedBuild = new(() => Build(Names, fuse: true));

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> UnfusedBuild = new(() => Build(UnfusedNames, fuse: false));

    public static string[] Names =>
    [
        "Softmax17OneHot", "SquaredAndAbsolute", "OwnFunction", "InputMapSoftmax", "DropoutOfOne", "AdamAll", "OnlyPredicts", "OwnNames",
        "BlockTwice", "BlockFrozen", "BlockAtRates", "TwoSidesAdam", "SharedInAChain", "SharedAndFrozen", "SharedAtARate", "FrozenBias", "FrozenAll", "RatesAdamW", "SumOfTwo", "NormalisedTwice",
        "PerceptronMany", "PerceptronBehindRelu", "HebbMany", "DeltaBehindTanh", "Standardized", "StandardizedPicture",
        .. Pictures,
        .. Sequences,
        .. Enumerable.Range(1, 10).Select(seed => FormattableString.Invariant($"Random{seed}")),
    ];

    public static string[] UnfusedNames => ["AdamAll", "ConvStridedBy3", "MaxPoolCeilPadded", "SmallLeNet", "BatchNormPixels", "ConcatTwice", "DepthwiseStrided", "GroupedAdam", "PaddedIds"];

    /// <summary>Every way in which a kernel of pictures can differ, once; OpenCL tests run larger ones.</summary>
    private static string[] Pictures =>
    [
        "ConvPadded", "ConvStridedBy3", "ConvOnePixelStrided", "ConvDilatedStrided", "ConvNotSquare", "MaxPoolCeilPadded", "MaxPoolEvery", "MaxPoolGaps",
        "AvgPoolCounts", "AvgPoolSame", "PictureMaps", "PictureSoftmax", "ConvNormalised", "ConvOnlyPredicts", "PictureReadTwice",
        "BatchNormWide", "BatchNormFeatures", "BatchNormOnlyPredicts", "GlobalAverage", "GlobalAverageLast",
        "SpatialDropout", "LayerNormPicture", "ConvTransposeStrided",
        "TwoPicturesOfOne", "WordsAsPaddedColumn", "StatesAsPicture", "WordsBesideWords", "StatesBesideTheirPicture", "PictureAndStepsOfOne",
        "ConcatReadByAll", "ConcatOfConcats", "ConcatVectors", "ConcatOfChannels", "ConcatSoftmax", "LrnOfAll",
        "DepthwiseNotSquare", "DepthwiseDilated", "FixedFirst", "GroupedNotSquare", "GroupedTwice", "UpsampleNotSquare", "UpsampleBilinearOdd", "PadSides",
    ];

    /// <summary>Every way in which steps through time and tables can differ, once.</summary>
    private static string[] Sequences =>
    [
        "Embedding17", "EmbeddingNormalised", "EmbeddingShared", "SimpleRnnRelu", "SimpleRnnOneStep", "LstmSequenceLast", "LstmBothWays", "LstmDropped",
        "GruBefore", "GruBothWays", "PaddedIds", "LengthsGiven", "StatesReadByAll", "LstmOnlyPredicts", "SgdNorm", "NormNotReached", "NormOfGroups",
        "DenseOfSteps", "MeanOfPaddedSteps", "MasksJoined",
    ];

    public static CompiledNetwork Get(string name, bool fused = true) => (fused ? FusedBuild : UnfusedBuild).Value[name];

    private static IReadOnlyDictionary<string, CompiledNetwork> Build(string[] names, bool fuse)
        => NetworkBuild.Compile([.. TestNetworks.All.Where(network => names.Contains(network.Name))], fuse, "Gpu");
}
