using NetDsl;
using NetDsl.Data;

using var net = new MnistPerceptron(Device.Cpu(2));
Console.WriteLine(net.Card);
var digits = Mnist.Load("examples/Mnist/data");
var clock = System.Diagnostics.Stopwatch.StartNew();
var history = net.Fit(digits.Train, new FitOptions { Epochs = 5, BatchSize = 50, Validation = 0.2 });
Console.WriteLine(clock.Elapsed);
Console.WriteLine(net.Evaluate(digits.Test));

[Network, Input(28, 28, 1, Scale = 1 / 255.0)]
[Flatten, Dense(800, Init = Init.Normal, InitScale = 0.05), Relu, Dense(10, Init = Init.Normal, InitScale = 0.05), Softmax]
[CrossEntropy, Sgd(0.1)]
public partial class MnistPerceptron;
