namespace NetDsl.Examples.Neuron;

/// <summary>Tells points within a ring from points outside of it, by plain gradient descent.</summary>
[Network, Input(2), Dense(16), Tanh, Dense(1), Sigmoid, BinaryCrossEntropy, Sgd(0.1)]
public partial class RingNetwork;
