using System.CommandLine;
using System.Globalization;
using NetDsl.Data;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Terminal;

namespace NetDsl.Examples.CurrencyRate;

/// <summary>What the program does: validates walking forward, then forecasts what lies ahead.</summary>
internal sealed class RateCommand
{
    private const int Window = 30, Folds = 4, FoldSize = 60, Ahead = 20, UsualEpochs = 30;

    private readonly Option<string?> _data = PathOption.File("--data", "Rates as lines of date,rate below a heading, the oldest first (default: the bundled synthetic series)");
    private readonly TrainingOptions _training = new("Epochs in each fold", UsualEpochs, "weights and picture", "currency-rate");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        command.Options.Add(_data);
        _training.AddTo(command);
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var (device, epochs, folder) = _training.Read(parsed);
        var (days, rates) = RateFile.Read(parsed.GetValue(_data) ?? Path.Combine(AppContext.BaseDirectory, "data", "synthetic-rate.csv"));
        Console.WriteLine($"{(parsed.GetValue(_data) is { } file ? file : "a synthetic series")}: {rates.Length} days from {days[0]:yyyy-MM-dd} to {days[^1]:yyyy-MM-dd}");
        var windows = new TimeSeries(rates).Windows(Window);

        Console.WriteLine("\n  fold   trained on   measured on   RMSE: network   nothing changes   R2");
        using var stop = new StopOnSignal();
        double network = 0, naive = 0;
        foreach (var (number, (train, test)) in WalkForward.Split(windows, Folds, FoldSize).Index())
        {
            using var forecaster = Learn(device, train, epochs, stop);
            var score = forecaster.Evaluate(test);
            var unchanged = Naive.Error(test);
            (network, naive) = (network + score.RootMeanSquaredError / Folds, naive + unchanged / Folds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {number + 1,4}   {train.Count,10}   {test.Count,11}   {score.RootMeanSquaredError,13:0.00000}   {unchanged,15:0.00000}   {score.R2:0.000}"));
            if (!stop.IsAsked)
                continue;
            StopLine.Write(forecaster, epochs, $"of {Folds} folds it was the last, and there is no mean and no forecast");
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  mean                              {network,13:0.00000}   {naive,15:0.00000}"));

        var before = windows.Slice(0, windows.Count - FoldSize);
        using var last = Learn(device, before, epochs, stop);
        var (weights, picture) = (Path.Combine(folder, "rate.safetensors"), Path.Combine(folder, "forecast.png"));
        StopLine.Write(last, epochs);
        last.Save(weights);
        RatePicture.Write(picture, days[^(2 * FoldSize)..], rates[^(2 * FoldSize)..], last.Outputs(windows.Slice(before.Count, FoldSize)), last.Forecast(rates, Ahead));
        Console.WriteLine($"\nwrote {weights}, {picture}");
    }

    private static RateForecaster Learn(Device device, DataSet train, int epochs, StopOnSignal stop)
    {
        var network = new RateForecaster(device) { Seed = 1 };
        network.Adapt(train);
        network.Fit(train, new() { Epochs = epochs, BatchSize = 32, Schedule = new CosineSchedule(), Callbacks = [stop] });
        return network;
    }
}
