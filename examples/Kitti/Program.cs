using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Kitti;

var root = new RootCommand("Finds cars in pictures of roads. Without a command it makes synthetic road scenes, as 'make' does.");
root.Subcommands.Add(new EvaluateCommand());
return ExampleProgram.Run(root, args);
