using System.CommandLine;
using System.Globalization;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Overfitting;

/// <summary>What the program does: the same training four times, each with something else against overfitting, and their curves.</summary>
internal sealed class OverfittingCommand
{
    private const int UsualEpochs = 60, Learned = 1000, Validating = 2000;

    private readonly TrainingOptions _training = new("Epochs of each training", UsualEpochs, "the curves", "overfitting");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        _training.AddTo(command);
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var (device, epochs, folder) = _training.Read(parsed);
        var digits = Data.Mnist.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        Console.WriteLine($"{Learned} digits to learn, {Validating} others to validate, {digits.Test.Count} to test");
        Console.WriteLine();
        Console.WriteLine("                   epochs   training loss   validation loss   apart   test accuracy");
        using var stop = new StopOnSignal();
        var trials = new List<Trial>();
        Try("nothing", () => new Plain(device));
        Try("dropout", () => new WithDropout(device));
        Try("weight decay", () => new WithDecay(device));
        Try("early stopping", () => new Plain(device), new EarlyStopping(patience: 5));
        if (stop.IsAsked)
            Console.WriteLine($"interrupted in '{trials[^1].Name}'");
        var path = Path.Combine(folder, "curves.png");
        GapPicture.Write(trials, path);
        Console.WriteLine();
        Console.WriteLine($"wrote {path}");

        void Try(string name, Func<Classifier> network, params Callback[] callbacks)
        {
            if (!stop.IsAsked)
                trials.Add(Train(name, network(), digits, epochs, [.. callbacks, stop]));
        }
    }

    private static Trial Train(string name, Classifier network, Data.Mnist digits, int epochs, Callback[] callbacks)
    {
        using var trained = network;
        var history = network.Fit(digits.Train.Take(Learned), new()
        {
            Epochs = epochs,
            BatchSize = 50,
            ValidationData = digits.Train.Slice(Learned, Validating),
            Callbacks = callbacks,
        });
        var trial = new Trial(name, history, network.Evaluate(digits.Test)) { Kept = history.Epochs[network.Epoch - 1] };
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-15}  {trial.History.Epochs.Length,7}   {trial.Kept.TrainLoss,13:0.0000}   {trial.Kept.ValidationLoss,15:0.0000}   {trial.Gap,5:0.00}   {trial.Test.Accuracy * 100,11:0.00} %"));
        return trial;
    }
}
