namespace NetDsl.Examples.Cifar10;

/// <summary>The residual network of twenty layers (He, Zhang, Ren and Sun, 2015, section 4.2), with a convolution where the shape
/// changes.</summary>
[Network, Input(32, 32, 3, Scale = 1 / 255.0, Mean = [0.4914, 0.4822, 0.4465], Std = [0.247, 0.2435, 0.2616])]
[Classes("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")]
[Conv(16, Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
[Residual(16), Residual(16), Residual(16)]
[Residual(32, 2, true), Residual(32), Residual(32)]
[Residual(64, 2, true), Residual(64), Residual(64)]
[GlobalAvgPool, Dense(10), Softmax]
[CrossEntropy, Sgd(0.1, Momentum = 0.9, WeightDecay = 1e-4)]
public partial class ResNet20;
