using System.Globalization;
using NetDsl.Data;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Reports;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.Mnist;

/// <summary>One run of the example, from the digits to the files.</summary>
sealed class Training(TrainingPlan plan)
{
    const string WeightsFile = "mnist.safetensors";

    public void Run()
    {
        PrepareFiles();
        var digits = Digits.Load(plan.Data, plan.Download);
        using var network = new MnistPerceptron(plan.Device) { Seed = plan.Seed };
        if (plan.Resume is { } file)
            network.Load(file);
        Describe(network, digits);

        var history = Train(network, digits.Train);
        var weights = Path.Combine(plan.Out, WeightsFile);
        network.Save(weights);
        var score = network.Evaluate(digits.Test);
        Console.WriteLine($"\n{LossPlot.Draw(history)}\n\ntest: {score}\n\n{score.Confusion}\n");
        var pictures = new ResultPictures(plan.Out);
        pictures.Write(network, history, digits.Test);
        if (plan.Json is { } report)
            TrainingReport.Of(network, history, score).Write(report);
        Console.WriteLine($"wrote {string.Join(", ", [weights, .. pictures.Files, .. plan.Json is null ? [] : new[] { plan.Json }])}");
    }

    History Train(MnistPerceptron network, DataSet digits)
    {
        using var stop = new StopOnSignal();
        var history = TrainingDisplay.Choose().Show(progress => network.Fit(digits, new()
        {
            Epochs = plan.Epochs,
            BatchSize = plan.Batch,
            Rate = plan.Rate,
            Validation = plan.Validation,
            Callbacks = [stop],
            Progress = progress,
        }));
        if (history.StopReason is { } reason)
            Console.WriteLine(FormattableString.Invariant($"{reason} after epoch {network.Epoch} of {plan.Epochs}; --resume goes on from here"));
        return history;
    }

    void Describe(MnistPerceptron network, Data.Mnist digits)
    {
        Console.WriteLine(network.Card);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"device {network.Device}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(plan.Data is null ? "bundled digits" : plan.Data)}: {digits.Train.Count} to train with ({plan.Validation * 100} % of them for validation), {digits.Test.Count} to test with"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{plan.Epochs} {(plan.Epochs == 1 ? "epoch" : "epochs")}, batch {plan.Batch}, rate {plan.Rate}, {(plan.Resume is null ? $"seed {plan.Seed}" : $"going on after epoch {network.Epoch}")}"));
        Console.WriteLine();
    }

    /// <summary>Finds out before the training, not after it, that there is no place for what comes out.</summary>
    void PrepareFiles()
    {
        if (File.Exists(plan.Out))
            throw new ExampleException($"--out {plan.Out}: expected a folder, found a file.");
        Directory.CreateDirectory(plan.Out);
        if (plan.Json is not { } report)
            return;
        if (Directory.Exists(report))
            throw new ExampleException($"--json {report}: expected a file, found a folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(report))!);
    }
}
