using System.CommandLine;
using NetDsl.Data;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Pictures;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.Reviews;

/// <summary>What the program does: trains, measures, and reads a few sentences.</summary>
sealed class ReviewsCommand
{
    const int UsualEpochs = 7, SyntheticTrain = 6000, SyntheticTest = 500;

    static readonly string[] _tries =
    [
        "The film was truly wonderful.", "The film was not wonderful at all.", "I expected the plot to be boring, but found it quite clever.",
        "The music was terrible, and the ending flat.",
    ];

    readonly Option<string?> _data = new("--data") { HelpName = "DIR", Description = "IMDB's folder aclImdb, with train and test, in each neg and pos (default: synthetic reviews)" };
    readonly TrainingOptions _training = new("Epochs", UsualEpochs, "weights, vocabulary and curves", "reviews");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        command.Options.Add(_data);
        _training.AddTo(command);
        command.SetAction(Run);
    }

    void Run(ParseResult parsed)
    {
        var (device, epochs, folder) = _training.Read(parsed);
        var data = parsed.GetValue(_data) ?? Synthetic(Path.Combine(folder, "data"));
        TextFolder train = TextFolder.Load(Path.Combine(data, "train"), "neg", "pos"), test = TextFolder.Load(Path.Combine(data, "test"), "neg", "pos");
        var vocabulary = Vocabulary.Build(train.Texts, ReviewReader.Words);
        Console.WriteLine($"{(parsed.GetValue(_data) is null ? "synthetic reviews" : data)}: {train.Texts.Length} to train with, {test.Texts.Length} to test with, {vocabulary.Known.Length} words");

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
        var score = network.Evaluate(test.Encode(vocabulary, ReviewReader.Length));
        Console.WriteLine($"\n{LossPlot.Draw(history)}\n\ntest: {score}\n\n{score.Confusion}\n");
        foreach (var text in _tries)
            Console.WriteLine($"  {network.Predict(vocabulary.Encode(text, ReviewReader.Length)),-14}  {text}");
        Console.WriteLine($"\nwrote {string.Join(", ", Write(folder, network, vocabulary, history))}");
    }

    static string Synthetic(string folder)
    {
        SyntheticReviews.Write(folder, SyntheticTrain, SyntheticTest, seed: 1);
        return folder;
    }

    static string[] Write(string folder, ReviewReader network, Vocabulary vocabulary, History history)
    {
        string[] files = [Path.Combine(folder, "reviews.safetensors"), Path.Combine(folder, "vocabulary.txt"), Path.Combine(folder, "curves.png")];
        network.Save(files[0]);
        vocabulary.Save(files[1]);
        CurvesPicture.Write(history, files[2]);
        return files;
    }
}
