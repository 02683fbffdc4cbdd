using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.Kitti;

/// <summary>One training of a detector, from the pictures to the files.</summary>
sealed class DetectionRun(TrainPlan plan)
{
    const int Shown = 8;

    static readonly KittiClass _car = KittiClass.All[0], _carAtHalf = _car with { MinOverlap = FoundScore.MinOverlap };

    /// <summary>Trains, measures and writes.</summary>
    public void Run()
    {
        ResultPlaces.Prepare(plan.Out, plan.Json);
        using var network = plan.Network.Create(plan.Device, plan.Seed);
        network.MaxBatch = plan.Settings.Batch;
        if (plan.Resume is { } file)
            network.Load(file);
        if (plan.Weights is { } weights)
            Begin(network, weights);
        var detector = new Detector(network, plan.Network.Detecting);
        var set = plan.Data is { } folder
            ? RoadSet.Open(folder, plan.Train ?? Path.Combine(folder, "train.txt"), plan.HeldOut ?? Path.Combine(folder, "val.txt"))
            : RoadSet.Scenes(plan.Seed, plan.Scenes, (plan.Scenes + 4) / 5, detector.Size);
        var parts = new TrainingParts(set.Train, CarGrid.For(detector.Size), plan.Network.Detecting.Fit);
        var heldOut = new HeldOutPictures(set.HeldOut, detector, plan.Network.Sure);
        Describe(network, set, parts.Count);
        var saved = Train(network, parts, new LiveCurves(heldOut, Path.Combine(plan.Out, "curves.png")));

        var result = heldOut.Measure(network);
        var (strict, half) = (heldOut.Evaluate(result, _car), heldOut.Evaluate(result, _carAtHalf));
        Console.WriteLine($"\n{LossPlot.Draw(network.History)}\n\nheld out, overlap {FoundScore.MinOverlap}: {result.Score}");
        Console.WriteLine($"held out, overlap {DetectNetScore.MinOverlap}, as DIGITS counts: {result.Digits}");
        Console.WriteLine($"overlap {_car.MinOverlap}, {strict}\noverlap {_carAtHalf.MinOverlap}, {half}\n");
        if (plan.Json is { } report)
            DetectionReport.Of(network, result, strict, half).Write(report);
        foreach (var (picture, found) in set.HeldOut.Zip(result.Found).Take(Shown))
            FoundPicture.Write(picture.Read(), found.Where(box => box.Confidence >= plan.Network.Sure), detector.Classes, Path.Combine(plan.Out, $"{picture.Name}.png"));
        Console.WriteLine($"wrote {saved}, curves.png, the first pictures that were held out{(plan.Json is null ? "" : $", {plan.Json}")} in {plan.Out}");
    }

    static void Begin(Network network, string weights)
    {
        var report = GoogLeNetWeights.Load(network, weights);
        if (report.Loaded.Length == 0)
            throw new ExampleException($"--weights {weights}: expected GoogLeNet's layers, such as conv1/7x7_s2, found none of them.");
        Console.WriteLine($"{weights}: {report.Loaded.Length} of {network.Structure.Parameters.Length} parameters");
    }

    string Train(Network network, TrainingParts parts, LiveCurves curves)
    {
        using var stop = new StopOnSignal();
        var path = Path.Combine(plan.Out, $"{plan.Network.Name}.safetensors");
        var (settings, size) = (plan.Settings, CarGrid.For(new(network.Structure.Inputs[0].Shape[0], network.Structure.Inputs[0].Shape[1])));
        var display = TrainingDisplay.Choose();
        display.Note = _ => $"  held out: {curves.Results[^1]}";
        var history = display.Show(progress =>
        {
            DataSet? data = null;
            History so;
            do
            {
                data = data is null || parts.Count > 1 ? parts.Load(network.Epoch % parts.Count) : data;
                so = network.Fit(data, new()
                {
                    Epochs = settings.Epochs * parts.Count,
                    BatchSize = settings.Batch,
                    Rate = settings.Rate,
                    Schedule = settings.Schedule,
                    Augmentation = settings.Augmented ? RoadChanges.For(size.Size) : [],
                    Callbacks = [stop, curves, .. parts.Count > 1 ? new Callback[] { new NextPart() } : [], new Checkpoint(path)],
                    Progress = progress,
                });
            }
            while (so.StopReason == NextPart.Reason);
            return so;
        });
        if (network.Launches is { } launches)
            Console.WriteLine($"{network.Device.Id}: {launches}");
        if (history.StopReason is { } reason)
            Console.WriteLine(FormattableString.Invariant($"{reason} after epoch {network.Epoch}; --resume {path} goes on from here"));
        return path;
    }

    void Describe(Network network, RoadSet set, int parts)
    {
        var settings = plan.Settings;
        // Of the card only the layers: the kernels of a large network fill pages.
        Console.WriteLine(string.Join("\n\n", network.Card.ReplaceLineEndings("\n").Split("\n\n").Take(3)));
        Console.WriteLine();
        Console.WriteLine($"device {network.Device}");
        Console.WriteLine($"{set.Name}: {set.Train.Count} to train with, {set.HeldOut.Count} held out");
        if (parts > 1)
            Console.WriteLine($"they are too many for the memory at once: {parts} parts, each of which is an epoch in what follows");
        Console.WriteLine(FormattableString.Invariant($"{settings.Epochs * parts} {(settings.Epochs * parts == 1 ? "epoch" : "epochs")}, batch {settings.Batch}, rate {settings.Rate}, ")
            + (plan.Resume is null ? FormattableString.Invariant($"seed {plan.Seed}") : FormattableString.Invariant($"going on after epoch {network.Epoch}")));
        Console.WriteLine();
    }
}
