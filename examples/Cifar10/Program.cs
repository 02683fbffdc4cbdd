using System.CommandLine;
using NetDsl.Examples.Cifar10;
using NetDsl.Examples.CommandLine;

var root = new RootCommand(
    "Trains the lecture's network, or ResNet-20, on small photographs of ten kinds of things. Without options it trains on the pictures "
    + "bundled with it; with --data or --download on all of CIFAR-10, as in the lecture.");
new TrainCommand().Become(root);
return ExampleProgram.Run(root, args);
