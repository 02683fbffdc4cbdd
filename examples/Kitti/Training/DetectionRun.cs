using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.Kitti;

/// <summary>One training of a detector, from the pictures to the files.</summary>
internal sealed class DetectionRun(TrainPlan plan)
{
    private const int Shown = 8;
    private const string Curves = "curves.png";

    private string WeightsFile => $"{plan.Network.Name}.safetensors";

    /// <summary>Trains, measures and writes.</summary>
    public void Run()
    {
        ResultPlaces.Prepare(plan.Out, plan.Json, [WeightsFile, Curves, .. new[] { plan.Resume, plan.Weights, plan.Train, plan.HeldOut }.OfType<string>().Select(Path.GetFullPath)]);
        using var network = plan.Network.Create(plan.Device, plan.Seed);
        network.MaxBatch = plan.Settings.Batch;
        if (plan.Resume is { } file)
            network.Load(file);
        if (plan.Weights is { } weights)
            Begin(network, weights);
        var detector = new Detector(network, plan.Network.Detecting);
        var set = plan.Data is { } folder
            ? RoadSet.Open(RoadFolder.Open(folder, plan.Train, plan.HeldOut))
            : RoadSet.Scenes(plan.Seed, plan.Scenes, (plan.Scenes + 4) / 5, detector.Size);
        var lessons = RoadLessons.Of(set.Train, ThingGrid.For(detector), plan.Network.Detecting.Fit);
        var heldOut = new HeldOutPictures(set.HeldOut, detector, plan.Network.Sure);
        Describe(network, set);
        var curves = new LiveCurves(heldOut, Path.Combine(plan.Out, Curves));
        var saved = Train(network, lessons, detector.Size, curves);

        var result = curves.ResultOf(network.Epoch) ?? heldOut.Measure(network);
        KittiClass[] classes = [.. detector.Classes.Select(ThingResult.ClassOf)];
        KittiScore[] strict = [.. classes.Select(@class => heldOut.Evaluate(result, @class))];
        KittiScore[] half = [.. classes.Select(@class => heldOut.Evaluate(result, @class with { MinOverlap = FoundScore.MinOverlap }))];
        Console.WriteLine($"\n{LossPlot.Draw(network.History)}\n\nheld out, overlap {FoundScore.MinOverlap}: {result.Score}");
        Console.WriteLine($"held out, overlap {DetectNetScore.MinOverlap}, as DIGITS counts: {result.Digits}");
        foreach (var score in strict.Concat(half))
            Console.WriteLine(FormattableString.Invariant($"overlap {score.Class.MinOverlap}, {score}"));
        Console.WriteLine();
        if (plan.Json is { } report)
            DetectionReport.Of(network, result, strict, half).Write(report);
        foreach (var (picture, frame) in set.HeldOut.Zip(result.Frames).Take(Shown))
            FoundPicture.Write(picture.Read(), frame.Found.Where(box => box.Confidence >= plan.Network.Sure), detector.Classes, Path.Combine(plan.Out, $"{picture.Name}.png"));
        Console.WriteLine($"wrote {saved}, {Curves}, the first pictures that were held out{(plan.Json is null ? "" : $", {plan.Json}")} in {plan.Out}");
    }

    private static void Begin(Network network, string weights)
    {
        var report = GoogLeNetWeights.Load(network, weights);
        if (report.Loaded.Length == 0)
            throw new ExampleException($"--weights {weights}: expected GoogLeNet's layers, such as conv1/7x7_s2, found none of them.");
        Console.WriteLine($"{weights}: {report}\nwhat was not loaded is drawn from the seed\n");
    }

    private string Train(Network network, DataSet lessons, ImageSize size, LiveCurves curves)
    {
        using var stop = new StopOnSignal();
        var path = Path.Combine(plan.Out, WeightsFile);
        var settings = plan.Settings;
        var display = TrainingDisplay.Choose();
        display.Note = curves.NoteOf;
        display.Show(progress => network.Fit(lessons, new()
        {
            Epochs = settings.Epochs,
            BatchSize = settings.Batch,
            Rate = settings.Rate,
            Schedule = settings.Schedule,
            Augmentation = settings.Augmented ? RoadChanges.For(size, numberedPixels: plan.Data is not null) : [],
            Callbacks = [stop, curves, new Checkpoint(path)],
            Progress = progress,
        }));
        if (network.Launches is { } launches)
            Console.WriteLine($"{network.Device.Id}: {launches}");
        StopLine.Write(network, settings.Epochs, $"--resume {path} goes on from here");
        return path;
    }

    private void Describe(Network network, RoadSet set)
    {
        var settings = plan.Settings;
        // Of the card only the layers, and what memory is planned: the kernels and buffers of a large network fill pages, which `plan` shows.
        var card = network.Card.ReplaceLineEndings("\n").Split("\n\n");
        Console.WriteLine(string.Join("\n\n", [.. card.Take(3), card.Single(part => part.StartsWith("Memory: ", StringComparison.Ordinal)).Split('\n')[0]]));
        Console.WriteLine();
        Console.WriteLine($"device {network.Device}");
        Console.WriteLine($"{set.Name}: {set.Train.Count} to train with, {set.HeldOut.Count} held out");
        if (set.Note is { } note)
            Console.WriteLine(note);
        Console.WriteLine(FormattableString.Invariant($"{settings.Epochs} {(settings.Epochs == 1 ? "epoch" : "epochs")}, batch {settings.Batch}, rate {settings.Rate}, ")
            + (plan.Resume is null ? FormattableString.Invariant($"seed {plan.Seed}") : FormattableString.Invariant($"going on after epoch {network.Epoch}")));
        Console.WriteLine();
    }
}
