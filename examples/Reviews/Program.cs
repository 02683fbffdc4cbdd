using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Reviews;

var root = new RootCommand("Tells whether a review praises, by the lecture's recurrent network. Without --data it learns from a thousand bundled sentences out of real reviews; with it from IMDB's.");
new ReviewsCommand().Become(root);
return ExampleProgram.Run(root, args);
