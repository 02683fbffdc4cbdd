namespace NetDsl.Examples.Neuron;

/// <summary>Rosenblatt's perceptron (1958): a threshold neuron that changes its weights by the inputs that it got wrong.</summary>
[Network, Input(2), Dense(1, Init = Init.Zeros), Heaviside, Perceptron]
public partial class PerceptronNeuron;
