namespace NetDsl.GpuTests.Networks;

/// <summary>One layer: what comes out are sums of products and nothing else.</summary>
[Network(Precision = Precision.Tf32), Input(37), Dense(21, Bias = false)]
internal sealed partial class TensorDense;

/// <summary>The same of pixels under a window, in groups.</summary>
[Network(Precision = Precision.Tf32), Input(5, 6, 6), Conv(20, Groups = 2, Pad = 1, Bias = false)]
internal sealed partial class TensorConv;

/// <summary>Tiles of all widths, of pictures with so many pixels that there are enough of them.</summary>
[Network(Precision = Precision.Tf32), Input(16, 32, 3)]
[Conv(96, Kernel = 1, Bias = false), Conv(64, Kernel = 1, Bias = false), Conv(32, Kernel = 1, Bias = false), Conv(16, Kernel = 1, Bias = false)]
internal sealed partial class TensorTiles;

/// <summary>Twice as many pixels, and as few columns as there are: the highest tiles.</summary>
[Network(Precision = Precision.Tf32), Input(32, 32, 2), Conv(5, Kernel = 1, Bias = false)]
internal sealed partial class TensorHighTiles;

/// <summary>Dense layers of awkward sizes, with their gradients.</summary>
[Network(Precision = Precision.Tf32), Input(37)]
[Dense(70), Relu, Dense(18), Sigmoid, Dense(5), Softmax]
[CrossEntropy, Sgd(0.1, Momentum = 0.9)]
internal sealed partial class TensorRagged;

/// <summary>Convolutions in groups, with a stride, normalised, pooled; a weight gradient that many groups of threads share.</summary>
[Network(Precision = Precision.Tf32), Input(9, 8, 4)]
[Conv(12, Groups = 2, Pad = 1), Relu, Conv(19, Stride = 2, Pad = 1, Bias = false), BatchNorm, Tanh, MaxPool(2), Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.05)]
internal sealed partial class TensorWindows;

/// <summary>Steps through time: the products before them and behind them.</summary>
[Network(Precision = Precision.Tf32), Input(5, 7), Lstm(18), Dense(2), MeanSquaredError, Sgd(0.05)]
internal sealed partial class TensorSteps;
