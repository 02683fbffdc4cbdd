namespace NetDsl.Benchmarks.Networks;

/// <summary>LeCun's fifth network on digits, to be trained.</summary>
[Network(Precision = Products.Precision), Input(28, 28, 1)]
[Conv(6, Kernel = 5, Pad = 2), Tanh, AvgPool(2), Conv(16, Kernel = 5), Tanh, AvgPool(2)]
[Flatten, Dense(120), Tanh, Dense(84), Tanh, Dense(10), Softmax]
[CrossEntropy, Sgd(0.01, Momentum = 0.9)]
internal sealed partial class LeNet5;
