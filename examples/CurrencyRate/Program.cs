using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.CurrencyRate;

var root = new RootCommand("Forecasts a daily rate by a recurrent network, fold after fold, beside the forecast that tomorrow's rate is today's. Without --data the rate is synthetic.");
new RateCommand().Become(root);
return ExampleProgram.Run(root, args);
