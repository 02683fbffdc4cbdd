namespace NetDsl.Benchmarks.Networks;

/// <summary>The residual network of twenty layers on small colour pictures, to be trained.</summary>
[Network(Precision = Products.Precision), Input(32, 32, 3)]
[Conv(16, Pad = 1, Bias = false), BatchNorm, Relu]
[Residual(16), Residual(16), Residual(16)]
[Residual(32, 2, true), Residual(32), Residual(32)]
[Residual(64, 2, true), Residual(64), Residual(64)]
[GlobalAvgPool, Dense(10), Softmax]
[CrossEntropy, Sgd(0.1, Momentum = 0.9)]
internal sealed partial class ResNet20;
