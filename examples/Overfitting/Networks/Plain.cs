namespace NetDsl.Examples.Overfitting;

/// <summary>Some 270,000 weights, for a few hundred digits: it can learn them all by heart.</summary>
[Network, Input(28, 28, 1, Scale = 1 / 255.0), Flatten]
[Dense(256), Relu, Dense(256), Relu, Dense(10), Softmax]
[CrossEntropy, Adam]
public partial class Plain;
