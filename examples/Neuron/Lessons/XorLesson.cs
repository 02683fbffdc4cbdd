using System.Globalization;

namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>One layer cannot have XOR, two can.</summary>
internal sealed class XorLesson() : Lesson("XOR: impossible for one neuron, easy for two layers")
{
    public override void Run(Device device, string folder, TextWriter text)
    {
        using var one = new PerceptronNeuron(device);
        var (first, again) = FindRound(one);
        text.WriteLine($"  One neuron: its weights after epoch {again} are those after epoch {first}, so the rule goes round for ever. There are no weights:");
        text.WriteLine("  firing for 01 and 10 asks for w1 + b >= 0 and w2 + b >= 0, so w1 + w2 + 2b >= 0; not firing for 00 and 11 asks for b < 0 and");
        text.WriteLine("  w1 + w2 + b < 0, so w1 + w2 + 2b < 0.");
        PlanePicture.Write(Path.Combine(folder, "xor-one-neuron.png"), one, TruthTable.Of(TruthTable.Xor), 1, text);

        using var two = Learn(device, out var epochs);
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  Two layers: after {epochs} epochs the answers are {string.Join(", ", TruthTable.Ask(two).Select(p => p.ToString("0.00", CultureInfo.InvariantCulture)))}"));
        PlanePicture.Write(Path.Combine(folder, "xor-two-layers.png"), two, TruthTable.Of(TruthTable.Xor), 1, text);
    }

    /// <summary>Trains on the four samples in their order until the weights are what they were after an earlier epoch: nothing is random, so all
    /// that comes then has been before. Weights are whole numbers here.</summary>
    public static (int First, int Again) FindRound(PerceptronNeuron neuron)
    {
        var table = TruthTable.Of(TruthTable.Xor);
        var seen = new Dictionary<(float, float, float), int>();
        for (var epoch = 1; ; epoch++)
        {
            neuron.Fit(table, new() { Epochs = epoch, BatchSize = 1, Shuffle = false });
            var weights = neuron.GetWeights("Dense1.weight");
            var state = (weights[0], weights[1], neuron.GetWeights("Dense1.bias")[0]);
            if (!seen.TryAdd(state, epoch))
                return (seen[state], epoch);
        }
    }

    /// <summary>Trains two layers until the loss is small.</summary>
    public static TwoLayers Learn(Device device, out int epochs)
    {
        const double Small = 0.05;
        var network = new TwoLayers(device) { Seed = 1 };
        var history = network.Fit(TruthTable.Of(TruthTable.Xor), new() { Epochs = 2000, BatchSize = 0, Callbacks = [new UntilLoss(Small)] });
        epochs = history.Epochs.Length;
        return network;
    }
}
