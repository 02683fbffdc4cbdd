namespace NetDsl.Examples.Overfitting;

/// <summary>The same with dropout: in each step half of the neurons are left out, so that none can rely on another.</summary>
[Network, Input(28, 28, 1, Scale = 1 / 255.0), Flatten, Dropout(0.5)]
[Dense(256), Relu, Dropout(0.5), Dense(256), Relu, Dropout(0.5), Dense(10), Softmax]
[CrossEntropy, Adam]
public partial class WithDropout;
