namespace NetDsl.Examples.Mnist;

/// <summary>The lecture's perceptron: 784 intensities, 800 neurons, the probabilities of ten digits.</summary>
[Network, Input(28, 28, 1, Scale = 1 / 255.0)]
[Classes("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")]
[Flatten, Dense(800, Init = Init.Normal), Relu, Dense(10, Init = Init.Normal), Softmax]
[CrossEntropy, Sgd(0.01)]
public partial class MnistPerceptron;
