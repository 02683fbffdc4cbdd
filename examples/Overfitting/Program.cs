using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Overfitting;

var root = new RootCommand("Trains a large network on few digits until it knows them by heart, and shows what dropout, weight decay and early stopping do against it.");
new OverfittingCommand().Become(root);
return ExampleProgram.Run(root, args);
