namespace NetDsl.GpuTests.Recording;

/// <summary>Much that changes from step to step: running means, dropout, momentum, a norm.</summary>
[Network, Input(9, 8, 3)]
[Conv(10, Pad = 1), BatchNorm, Relu, SpatialDropout(0.2), Conv(6, Stride = 2), BatchNorm, Relu, Flatten, Dropout(0.3), Dense(4), Softmax]
[CrossEntropy, Sgd(0.1, Momentum = 0.9, Nesterov = true, ClipNorm = 1)]
internal sealed partial class Restless;
