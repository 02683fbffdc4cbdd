namespace NetDsl.Benchmarks.Networks;

/// <summary>Four convolutions on small colour pictures, to be trained.</summary>
[Network(Precision = Products.Precision), Input(32, 32, 3)]
[Conv(32, Pad = 1), Relu, Conv(32, Pad = 1), Relu, MaxPool(2), Dropout(0.25)]
[Conv(64, Pad = 1), Relu, Conv(64), Relu, MaxPool(2), Dropout(0.25)]
[Flatten, Dense(512), Relu, Dropout(0.5), Dense(10), Softmax]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true)]
internal sealed partial class CifarCnn;
