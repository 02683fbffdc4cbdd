namespace NetDsl.Benchmarks.Networks;

/// <summary>The same layers for inference, up to the logits.</summary>
/// <remarks>The weights come from a file, so none are drawn.</remarks>
[Network(Precision = Products.Precision), Input(28, 28, 1)]
[Conv(6, Kernel = 5, Pad = 2, Init = Init.Zeros), Tanh, AvgPool(2), Conv(16, Kernel = 5, Init = Init.Zeros), Tanh, AvgPool(2)]
[Flatten, Dense(120, Init = Init.Zeros), Tanh, Dense(84, Init = Init.Zeros), Tanh, Dense(10, Init = Init.Zeros)]
internal sealed partial class LeNet5Logits;
