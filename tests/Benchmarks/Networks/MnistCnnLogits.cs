namespace NetDsl.Benchmarks.Networks;

/// <summary>The same layers for inference, up to the logits.</summary>
/// <remarks>The weights come from a file, so none are drawn.</remarks>
[Network(Precision = Products.Precision), Input(28, 28, 1)]
[Conv(75, Kernel = 5, Init = Init.Zeros), Relu, MaxPool(2), Conv(100, Kernel = 5, Init = Init.Zeros), Relu, MaxPool(2)]
[Flatten, Dense(500, Init = Init.Zeros), Relu, Dense(10, Init = Init.Zeros)]
internal sealed partial class MnistCnnLogits;
