using System.Globalization;

namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>Hebb's rule finds weights for AND and for OR.</summary>
internal sealed class HebbLesson() : Lesson("Hebb's rule learns AND and OR")
{
    public override void Run(Device device, string folder, TextWriter text)
    {
        foreach (var (name, answers) in new[] { ("AND", TruthTable.And), ("OR", TruthTable.Or) })
        {
            using var neuron = Learn(device, answers, out var epochs);
            var weights = neuron.GetWeights("Dense1.weight");
            text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-3}  after {epochs} epochs: fires where {weights[0]:+0;-0;0} a {weights[1]:+0;-0;0} b {neuron.GetWeights("Dense1.bias")[0]:+0;-0;0} >= 0; answers {string.Join(' ', TruthTable.Ask(neuron))}"));
            PlanePicture.Write(Path.Combine(folder, $"hebb-{name.ToLowerInvariant()}.png"), neuron, TruthTable.Of(answers), 1, text);
        }
    }

    /// <summary>Shows the four inputs one by one, in their order, until all answers are right.</summary>
    public static HebbNeuron Learn(Device device, float[] answers, out int epochs)
    {
        var neuron = new HebbNeuron(device);
        var table = TruthTable.Of(answers);
        epochs = neuron.Fit(table, new() { Epochs = 100, BatchSize = 1, Shuffle = false, ValidationData = table, Callbacks = [new UntilRight()] }).Epochs.Length;
        return neuron;
    }
}
