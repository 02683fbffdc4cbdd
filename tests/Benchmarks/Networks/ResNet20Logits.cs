namespace NetDsl.Benchmarks.Networks;

/// <summary>The same layers for inference, up to the logits.</summary>
[Network(Precision = Products.Precision), Input(32, 32, 3)]
[Conv(16, Pad = 1, Bias = false), BatchNorm, Relu]
[Residual(16), Residual(16), Residual(16)]
[Residual(32, 2, true), Residual(32), Residual(32)]
[Residual(64, 2, true), Residual(64), Residual(64)]
[GlobalAvgPool, Dense(10)]
internal sealed partial class ResNet20Logits;
