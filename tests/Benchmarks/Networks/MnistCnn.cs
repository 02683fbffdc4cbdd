namespace NetDsl.Benchmarks.Networks;

/// <summary>The convolutional network on digits, to be trained.</summary>
[Network(Precision = Products.Precision), Input(28, 28, 1)]
[Conv(75, Kernel = 5), Relu, MaxPool(2), Dropout(0.2), Conv(100, Kernel = 5), Relu, MaxPool(2), Dropout(0.2)]
[Flatten, Dense(500), Relu, Dropout(0.5), Dense(10), Softmax]
[CrossEntropy, Adam(0.001)]
internal sealed partial class MnistCnn;
