using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>Full-batch, mini-batch and online training of one network on one problem, all else equal: how many samples are looked at
/// before the weights change.</summary>
internal sealed class BatchesLesson() : Lesson("Full batch, mini-batch and online training of one network")
{
    private const int Count = 600, Epochs = 60;

    public override void Run(Device device, string folder, TextWriter text)
    {
        var (train, test) = (Points.Ring(Count, seed: 1), Points.Ring(Count, seed: 2));
        text.WriteLine("  training      samples a step   steps an epoch   epochs   loss     right on new points   seconds");
        foreach (var (name, batch) in new[] { ("full batch", Count), ("mini-batch", 20), ("online", 1) })
        {
            var (network, loss, seconds) = Learn(device, train, batch);
            using var trained = network;
            text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-12}  {batch,14}   {Count / batch,14}   {Epochs,6}   {loss:0.0000}   {trained.Evaluate(test).Accuracy * 100,17:0.0} %   {seconds,7:0.00}"));
            PlanePicture.Write(Path.Combine(folder, $"{name.Replace(' ', '-')}.png"), trained, test, Points.Extent, text);
        }
    }

    /// <summary>Trains from the same weights at the same rate, and gives the loss of the last epoch.</summary>
    public static (RingNetwork Network, double Loss, double Seconds) Learn(Device device, DataSet points, int batch)
    {
        var network = new RingNetwork(device) { Seed = 1 };
        var epochs = network.Fit(points, new() { Epochs = Epochs, BatchSize = batch }).Epochs;
        return (network, epochs[^1].TrainLoss, epochs.Sum(epoch => epoch.Seconds));
    }
}
