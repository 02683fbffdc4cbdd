namespace NetDsl.Benchmarks.Networks;

/// <summary>The perceptron on digits, to be trained: cross-entropy over the softmax of its logits, plain gradient descent.</summary>
[Network(Precision = Products.Precision), Input(784)]
[Dense(800), Relu, Dense(10), Softmax]
[CrossEntropy, Sgd(0.01)]
internal sealed partial class MnistMlp;
