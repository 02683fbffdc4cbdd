using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Filters;

var root = new RootCommand("Blurs, sharpens and finds the edges of a picture, by filters of 3 x 3 that are declared as layers of a network.");
new FilterCommand().Become(root);
return ExampleProgram.Run(root, args);
