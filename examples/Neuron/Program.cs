using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Neuron;

var root = new RootCommand("Threshold neurons that compute AND, OR, NOT and XOR, what they learn by Hebb's rule, by the perceptron's and by the delta rule, and what takes a second layer.");
new NeuronCommand().Become(root);
return ExampleProgram.Run(root, args);
