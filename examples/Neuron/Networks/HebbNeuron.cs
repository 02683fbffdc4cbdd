namespace NetDsl.Examples.Neuron;

/// <summary>A threshold neuron that learns by Hebb's rule. All of its weights are 0 at first.</summary>
[Network, Input(2), Dense(1, Init = Init.Zeros), Heaviside, Hebb]
public partial class HebbNeuron;
