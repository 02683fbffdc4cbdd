using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>The perceptron finds a line between two clouds of points, as there is one.</summary>
internal sealed class PerceptronLesson() : Lesson("The perceptron's rule finds a line between two clouds")
{
    public override void Run(Device device, string folder, TextWriter text)
    {
        var clouds = Points.Clouds(200, seed: 1);
        using var neuron = Learn(device, clouds, out var epochs);
        var score = neuron.Evaluate(clouds);
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {score.Count} points, {score.Accuracy * 100:0} % right after {epochs} epochs"));
        PlanePicture.Write(Path.Combine(folder, "perceptron.png"), neuron, clouds, Points.Extent, text);
    }

    public static PerceptronNeuron Learn(Device device, DataSet points, out int epochs)
    {
        var neuron = new PerceptronNeuron(device);
        epochs = neuron.Fit(points, new() { Epochs = 200, BatchSize = 1, ValidationData = points, Callbacks = [new UntilRight()] }).Epochs.Length;
        return neuron;
    }
}
