using System.CommandLine;

namespace NetDsl.Examples.Mnist;

/// <summary><c>inspect</c>: the network card, with its kernels and what each of them does.</summary>
sealed class InspectCommand : Command
{
    public InspectCommand() : base("inspect", "Prints the network card: layers, kernels, memory.")
        => SetAction(_ => Console.WriteLine(MnistPerceptron.Description.Card));
}
