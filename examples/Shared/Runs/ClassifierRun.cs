using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Reports;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.Runs;

/// <summary>One run of an example that trains a classifier of pictures, from the samples to the files.</summary>
/// <param name="plan">What was asked for.</param>
/// <param name="weightsFile">The name of the file with the weights.</param>
public sealed class ClassifierRun(RunPlan plan, string weightsFile)
{
    /// <summary>Trains, measures and writes.</summary>
    public void Run(Func<RunPlan, PictureData> load)
    {
        ResultPlaces.Prepare(plan.Out, plan.Json, [weightsFile, .. ResultPictures.Names, .. new[] { plan.Resume }.OfType<string>().Select(Path.GetFullPath)]);
        var data = load(plan);
        if (plan.Picture >= data.Test.Count)
            throw new ExampleException(FormattableString.Invariant($"--picture: {data.Name} has {data.Test.Count} test pictures, counted from 0; there is none with the number {plan.Picture}"));
        using var network = plan.Network.Create(plan.Device, plan.Seed);
        if (plan.Resume is { } file)
            network.Load(file);
        Describe(network, data);

        var history = Train(network, data);
        var weights = Path.Combine(plan.Out, weightsFile);
        network.Save(weights);
        var score = network.Evaluate(data.Test);
        Console.WriteLine($"\n{LossPlot.Draw(history)}\n\ntest: {score}\n\n{score.Confusion}\n");
        var pictures = ResultPictures.Write(plan, network, history, data);
        if (plan.Json is { } report)
            TrainingReport.Of(network, history, score).Write(report);
        Console.WriteLine($"wrote {string.Join(", ", [weights, .. pictures, .. plan.Json is null ? [] : new[] { plan.Json }])}");
    }

    private History Train(Classifier network, PictureData data)
    {
        using var stop = new StopOnSignal();
        var settings = plan.Settings;
        var history = TrainingDisplay.Choose().Show(progress => network.Fit(data.Train, new()
        {
            Epochs = settings.Epochs,
            BatchSize = settings.Batch,
            Rate = settings.Rate,
            Schedule = settings.Schedule?.Invoke(settings.Epochs),
            Validation = settings.Validation,
            Augmentation = settings.Augmentation,
            Callbacks = [stop],
            Progress = progress,
        }));
        if (network.Launches is { } launches)
            Console.WriteLine($"{network.Device.Id}: {launches}");
        StopLine.Write(network, settings.Epochs, "--resume goes on from here");
        return history;
    }

    private void Describe(Classifier network, PictureData data)
    {
        var settings = plan.Settings;
        Console.WriteLine(network.Card);
        Console.WriteLine();
        Console.WriteLine($"device {network.Device}");
        Console.WriteLine(FormattableString.Invariant(
            $"{data.Name}: {data.Train.Count} to train with ({settings.Validation * 100} % of them for validation), {data.Test.Count} to test with"));
        if (settings.Augmentation.Count > 0)
            Console.WriteLine($"changed at random: {string.Join(", ", settings.Augmentation.Select(transform => transform.GetType().Name.ToLowerInvariant()))}");
        Console.WriteLine(FormattableString.Invariant($"{settings.Epochs} {(settings.Epochs == 1 ? "epoch" : "epochs")}, batch {settings.Batch}, rate {settings.Rate}, ")
            + (plan.Resume is null ? FormattableString.Invariant($"seed {plan.Seed}") : FormattableString.Invariant($"going on after epoch {network.Epoch}")));
        Console.WriteLine();
    }
}
