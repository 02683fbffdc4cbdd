namespace NetDsl.Benchmarks.Networks;

/// <summary>The same layers for inference, up to the logits.</summary>
/// <remarks>The weights come from a file, so none are drawn.</remarks>
[Network(Precision = Products.Precision), Input(32, 32, 3)]
[Conv(32, Pad = 1, Init = Init.Zeros), Relu, Conv(32, Pad = 1, Init = Init.Zeros), Relu, MaxPool(2)]
[Conv(64, Pad = 1, Init = Init.Zeros), Relu, Conv(64, Init = Init.Zeros), Relu, MaxPool(2)]
[Flatten, Dense(512, Init = Init.Zeros), Relu, Dense(10, Init = Init.Zeros)]
internal sealed partial class CifarCnnLogits;
