namespace NetDsl.Examples.Neuron;

/// <summary>Two layers of smooth neurons, trained by backpropagation: what a threshold does not hand on, tanh does.</summary>
[Network, Input(2), Dense(4), Tanh, Dense(1), Sigmoid, BinaryCrossEntropy, Adam(0.05)]
public partial class TwoLayers;
