using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Mnist;

var root = new RootCommand(
    "Trains the lecture's networks on handwritten digits: the perceptron (784 intensities, 800 neurons, 10 digits), a convolutional "
    + "one, or LeNet-5. Without options it trains the perceptron on the digits bundled with it, in under a minute; with --data or "
    + "--download on all of MNIST, as in the lecture.");
new TrainCommand().Become(root);
root.Subcommands.Add(new PredictCommand());
root.Subcommands.Add(new InspectCommand());
root.Subcommands.Add(new DoctorCommand());
return ExampleProgram.Run(root, args);
