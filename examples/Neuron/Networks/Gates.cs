namespace NetDsl.Examples.Neuron;

/// <summary>A neuron of McCulloch and Pitts (1943): it fires where both inputs do.</summary>
[Network, Input(2), Dense(1, Weights = [1, 1], Biases = [-1.5]), Heaviside]
public partial class AndGate;

/// <summary>It fires where one of the inputs does, or both.</summary>
[Network, Input(2), Dense(1, Weights = [1, 1], Biases = [-0.5]), Heaviside]
public partial class OrGate;

/// <summary>It fires where its input does not.</summary>
[Network, Input(1), Dense(1, Weights = [-1], Biases = [0.5]), Heaviside]
public partial class NotGate;

/// <summary>Two layers: one input, but not both. The first layer has OR and AND, the second says "OR and not AND".</summary>
[Network, Input(2), Dense(2, Weights = [1, 1, 1, 1], Biases = [-0.5, -1.5]), Heaviside, Dense(1, Weights = [1, -1], Biases = [-0.5]), Heaviside]
public partial class XorGate;
