using System.CommandLine;
using System.Globalization;
using NetDsl.Data;
using NetDsl.Drawing;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.Autoencoder;

/// <summary>What the program does: trains both networks, measures them on digits that they have not seen, and draws before and after.</summary>
internal sealed class AutoencoderCommand
{
    private const int UsualEpochs = 6;

    private readonly DigitsOption _digits = new();
    private readonly TrainingOptions _training = new("Epochs for each network", UsualEpochs, "weights and pictures", "autoencoder");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        _digits.AddTo(command);
        _training.AddTo(command);
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var digits = _digits.Read(parsed);
        var (device, epochs, folder) = _training.Read(parsed);

        using var stop = new StopOnSignal();
        Console.WriteLine("Digits through sixteen numbers and back");
        using var autoencoder = new DigitAutoencoder(device);
        Run(autoencoder, DigitPairs.Clean(digits.Train), DigitPairs.Clean(digits.Test), epochs, folder, "code", stop);
        if (stop.IsAsked)
            return;

        Console.WriteLine("Noise taken off digits");
        using var denoiser = new DigitDenoiser(device);
        Run(denoiser, DigitPairs.Noisy(digits.Train, seed: 1), DigitPairs.Noisy(digits.Test, seed: 2), epochs, folder, "noise", stop);
    }

    private static void Run(Regressor network, DataSet train, DataSet test, int epochs, string folder, string name, StopOnSignal stop)
    {
        Console.WriteLine(network.Card);
        TrainingDisplay.Choose().Show(progress => network.Fit(train, new() { Epochs = epochs, BatchSize = 32, Validation = 0.1, Callbacks = [stop], Progress = progress }));
        StopLine.Write(network, epochs);
        var score = network.Evaluate(test);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"test: {score.Count} digits, loss {score.Loss:0.0000}, {score.RootMeanSquaredError:0.000} from what should come out (RMSE, ink is 1); what was given is {DistanceOfInputs(test):0.000} from it"));
        var (weights, sheet) = (Path.Combine(folder, $"{name}.safetensors"), Path.Combine(folder, $"{name}.png"));
        network.Save(weights);
        PictureFile.Write(BeforeAndAfter.Draw(test, network.Outputs(test.Take(16))), sheet);
        Console.WriteLine($"wrote {weights}, {sheet}");
        Console.WriteLine();
    }

    private static double DistanceOfInputs(DataSet digits)
    {
        ReadOnlySpan<byte> given = ((DataColumn<byte>)digits.Inputs[0]).Values.Span;
        ReadOnlySpan<float> wanted = ((DataColumn<float>)digits.Targets[0]).Values.Span;
        double squares = 0;
        for (var i = 0; i < given.Length; i++)
            squares += Math.Pow(given[i] / 255.0 - wanted[i], 2);
        return Math.Sqrt(squares / given.Length);
    }
}
