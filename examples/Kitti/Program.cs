using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Kitti;

var root = new RootCommand("Finds cars in pictures of roads. Without a command it makes synthetic road scenes, as 'make' does.");
new MakeCommand().Become(root);
var make = new Command("make", "Makes synthetic road scenes, from a seed, as a folder in KITTI's format.");
new MakeCommand().Become(make);
root.Subcommands.Add(make);
root.Subcommands.Add(new EvaluateCommand());
return ExampleProgram.Run(root, args);
