using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.TwoDigits;

var root = new RootCommand("Looks at two handwritten digits at once and says whether they are the same and what their sum is, without ever being told which digits they are.");
new PairCommand().Become(root);
return ExampleProgram.Run(root, args);
