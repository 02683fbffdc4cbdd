namespace NetDsl.Benchmarks.Networks;

/// <summary>The same layers for inference: without a loss there is no backward code and no optimiser, and what comes out are the logits.</summary>
/// <remarks>The weights come from a file, so none are drawn.</remarks>
[Network(Precision = Products.Precision), Input(784)]
[Dense(800, Init = Init.Zeros), Relu, Dense(10, Init = Init.Zeros)]
internal sealed partial class MnistMlpLogits;
