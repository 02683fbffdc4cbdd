using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Kitti;

var root = new RootCommand(
    "Finds cars in pictures of roads, as NVIDIA's DetectNet does. Without a command it trains a small network on synthetic scenes for a few "
    + "minutes and measures it on others by KITTI's rules.");
new TrainCommand().Become(root);
var train = new Command("train", "Trains a network, on synthetic scenes or on a folder in KITTI's format, and measures it.");
new TrainCommand().Become(train);
var make = new Command("make", "Makes synthetic road scenes, from a seed, as a folder in KITTI's format.");
new MakeCommand().Become(make);
root.Subcommands.Add(train);
root.Subcommands.Add(new DetectCommand());
root.Subcommands.Add(make);
root.Subcommands.Add(new EvaluateCommand());
root.Subcommands.Add(new PlanCommand());
return ExampleProgram.Run(root, args);
