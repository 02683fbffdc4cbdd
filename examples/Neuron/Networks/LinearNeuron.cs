namespace NetDsl.Examples.Neuron;

/// <summary>A linear neuron that learns by the delta rule: <c>w -= rate * sum x (a - y)</c>.</summary>
[Network, Input(1), Dense(1, Init = Init.Zeros), Delta(0.01)]
public partial class LinearNeuron;
