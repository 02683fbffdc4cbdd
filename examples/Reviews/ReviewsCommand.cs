using System.CommandLine;
using NetDsl.Data;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Pictures;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.Reviews;

/// <summary>What the program does: trains, measures, and reads a few sentences.</summary>
internal sealed class ReviewsCommand
{
    private const int UsualEpochs = 7;

    private readonly Option<string?> _data = PathOption.Folder("--data", "IMDB's folder aclImdb, with train and test, in each neg and pos (default: a thousand bundled sentences)");
    private readonly Option<bool> _synthetic = new("--synthetic") { Description = "Makes reviews of films up, and trains on those" };
    private readonly TrainingOptions _training = new($"Epochs, {ReviewSource.BundledEpochs} for the bundled sentences", UsualEpochs, "weights, vocabulary and curves", "reviews");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_synthetic);
        _training.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_synthetic) && result.GetResult(_data) is not null)
                result.AddError("--synthetic and --data exclude each other");
        });
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var data = parsed.GetValue(_data);
        var isBundled = data is null && !parsed.GetValue(_synthetic);
        var (device, epochs, folder) = _training.Read(parsed, isBundled ? ReviewSource.BundledEpochs : null);
        var source = data is not null ? ReviewSource.Imdb(data) : isBundled ? ReviewSource.Bundled() : ReviewSource.Synthetic(Path.Combine(folder, "data"));
        var (train, test) = (source.Train, source.Test);
        var vocabulary = Vocabulary.Build(train.Texts, ReviewReader.Words);
        Console.WriteLine($"{source.Name}: {train.Texts.Length} to train with, {test.Texts.Length} to test with, {vocabulary.Known.Length} words");

        using var network = new ReviewReader(device);
        using var stop = new StopOnSignal();
        var history = TrainingDisplay.Choose().Show(progress => network.Fit(train.Encode(vocabulary, ReviewReader.Length), new()
        {
            Epochs = epochs,
            BatchSize = 64,
            Validation = 0.1,
            Callbacks = [stop],
            Progress = progress,
        }));
        StopLine.Write(network, epochs);
        var score = network.Evaluate(test.Encode(vocabulary, ReviewReader.Length));
        Console.WriteLine($"\n{LossPlot.Draw(history)}\n\ntest: {score}\n\n{score.Confusion}\n");
        foreach (var text in source.Tries)
            Console.WriteLine($"  {network.Predict(vocabulary.Encode(text, ReviewReader.Length)),-14}  {text}");
        Console.WriteLine($"\nwrote {string.Join(", ", Write(folder, network, vocabulary, history))}");
    }

    private static string[] Write(string folder, ReviewReader network, Vocabulary vocabulary, History history)
    {
        string[] files = [Path.Combine(folder, "reviews.safetensors"), Path.Combine(folder, "vocabulary.txt"), Path.Combine(folder, "curves.png")];
        network.Save(files[0]);
        vocabulary.Save(files[1]);
        CurvesPicture.Write(history, files[2]);
        return files;
    }
}
