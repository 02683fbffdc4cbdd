using System.CommandLine;
using NetDsl.Drawing;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Pictures;
using NetDsl.Examples.Reports;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.TwoDigits;

/// <summary>What the program does: makes pairs, trains, measures both answers, and draws a few.</summary>
internal sealed class PairCommand
{
    private const int UsualEpochs = 8, TrainPairs = 30000, OtherPairs = 2000;

    private readonly DigitsOption _digits = new();
    private readonly Option<string?> _json = PathOption.File("--json", "Also write losses, accuracies, times and the hash of the weights");
    private readonly TrainingOptions _training = new("Epochs", UsualEpochs, "weights and pictures", "two-digits");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        _digits.AddTo(command);
        _training.AddTo(command);
        command.Options.Add(_json);
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var (device, epochs, folder) = _training.Read(parsed);
        var json = parsed.GetValue(_json);
        string[] files = [.. new[] { "two-digits.safetensors", "curves.png", "pairs.png" }.Select(name => Path.Combine(folder, name))];
        ResultPlaces.PrepareReport(json, files);
        var digits = _digits.Read(parsed);
        // No digit of a pair to learn from is in one to validate with: each tenth is kept for these.
        var ofTen = Enumerable.Range(0, digits.Train.Count).ToLookup(digit => digit % 10 == 0);
        var (train, validation, test) = (
            Pairs.Draw(digits.Train.Select([.. ofTen[false]]), TrainPairs, seed: 1),
            Pairs.Draw(digits.Train.Select([.. ofTen[true]]), OtherPairs, seed: 2),
            Pairs.Draw(digits.Test, OtherPairs, seed: 3));

        using var network = new PairReader(device) { Seed = 1 };
        Console.WriteLine($"{network.Card}\n");
        Console.WriteLine($"pairs of digits: {train.Count} to train with, {validation.Count} to validate, {test.Count} to test");
        using var stop = new StopOnSignal();
        var history = TrainingDisplay.Choose().Show(progress => network.Fit(train, new()
        {
            Epochs = epochs,
            BatchSize = 50,
            ValidationData = validation,
            Callbacks = [stop],
            Progress = progress,
        }));
        StopLine.Write(network, epochs);
        var score = PairScore.Of(network, test);
        Console.WriteLine($"\n{LossPlot.Draw(history)}\n\n{score}\n");

        network.Save(files[0]);
        CurvesPicture.Write(history, files[1]);
        PictureFile.Write(PairSheet.Draw(network, test), files[2]);
        if (json is not null)
            new PairReport(TrainingReport.Of(network, history, score.Same), score.SumError, score.RightSums).Write(json);
        Console.WriteLine($"wrote {string.Join(", ", [.. files, .. json is null ? [] : new[] { json }])}");
    }
}
