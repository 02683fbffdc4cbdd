using System.CommandLine;
using NetDsl.Examples.Autoencoder;
using NetDsl.Examples.CommandLine;

var root = new RootCommand("Learns handwritten digits without their labels: one network brings them through sixteen numbers and back, another takes noise off them.");
new AutoencoderCommand().Become(root);
return ExampleProgram.Run(root, args);
