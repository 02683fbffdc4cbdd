using System.Globalization;
using NetDsl.Benchmarks.Peers;

namespace NetDsl.Benchmarks.Check;

/// <summary>Trains and predicts on a device and on the CPU, from the same weights and with the same samples, and compares:
/// numbers that are wrong are not worth timing.</summary>
internal static class CheckVerb
{
    /// <summary>Training steps, in pairs. A GPU's first ones are launched kernel by kernel, those after as one launch where it
    /// can do that.</summary>
    private const int Steps = 6;

    /// <summary>Predictions of the same samples, for the same reason.</summary>
    private const int Predictions = 3;

    /// <summary>Prints one line of JSON where both agree.</summary>
    /// <exception cref="DisagreementException">They do not.</exception>
    public static void Run(string name, string batch, string device)
    {
        int count = Number.Count("BATCH", batch);
        var place = Number.Device("DEVICE", device);
        using TrainCell? expected = Find(name, count, Device.Cpu()), actual = Find(name, count, place);
        if (expected is null || actual is null)
            throw new UsageException($"NETWORK: expected one of {string.Join(", ", Cell.Names)}, found '{name}'.");

        var precision = actual.Network.Precision;
        var (tolerance, forUpdates) = (Agreement.ToleranceOf(precision), Agreement.ToleranceOfUpdates(precision));
        string where = string.Create(CultureInfo.InvariantCulture, $"{name}, batch {count}, {place}");
        Agreement losses = new(where, tolerance), outputs = new(where, tolerance), updates = new(where, forUpdates);
        Train(expected, actual, count, losses, updates);
        foreach (int samples in new[] { 1, count }.Distinct()) Predict(name, samples, place, expected.Network, outputs);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"check\":\"{name}\",\"batch\":{count},\"device\":\"{place.Id}\",\"precision\":\"{precision.ToString().ToLowerInvariant()}\",\"tolerance\":{tolerance},\"tolerance_of_updates\":{forUpdates},\"largest_loss_error\":{losses.Largest:G3},\"largest_update_error\":{updates.Largest:G3},\"largest_output_error\":{outputs.Largest:G3}}}"));
    }

    private static TrainCell? Find(string name, int batch, Device device) => Cell.Find("train", name, batch, device) as TrainCell;

    /// <summary>The losses of all steps, and what the first of each pair makes of the weights. Then both begin again from the
    /// same weights: over more steps a rounding of one grows in any network, and Adam makes steps of full length of what is
    /// nearly no gradient.</summary>
    private static void Train(TrainCell expected, TrainCell actual, int batch, Agreement losses, Agreement updates)
    {
        float[] want = new float[Steps], got = new float[Steps];
        float[][] before = [];
        for (var step = 0; step < Steps; step++)
        {
            if (step % 2 == 0) before = Copy(expected.Network, actual.Network);
            want[step] = Loss(expected, batch);
            got[step] = Loss(actual, batch);
            losses.Compare($"the losses of {Steps} steps", want.AsSpan(0, step + 1), got.AsSpan(0, step + 1));
            if (step % 2 == 0) CompareUpdates(step, before, expected.Network, actual.Network, updates);
        }
    }

    private static float Loss(TrainCell cell, int batch)
    {
        cell.Step();
        return (float)(cell.Network.Engine.TakeLoss() / batch);
    }

    /// <summary>Copies weights, and all that optimisers keep. Gives the weights.</summary>
    private static float[][] Copy(Network from, Network to)
    {
        var weights = new float[from.Structure.Parameters.Length][];
        foreach (var (number, parameter) in from.Structure.Parameters.Index())
        {
            for (var slot = parameter.Layout.Offsets.Length - 1; slot >= 0; slot--)
            {
                weights[number] = new float[parameter.Size];
                from.Engine.ReadParameter(number, slot, weights[number]);
                to.Engine.WriteParameter(number, slot, weights[number]);
            }
        }

        return weights;
    }

    private static void CompareUpdates(int step, float[][] before, Network expected, Network actual, Agreement updates)
    {
        foreach (var (number, parameter) in expected.Structure.Parameters.Index())
            updates.CompareLengths($"the update of {parameter.Name} by step {step}", Changes(expected, parameter.Name, before[number]), Changes(actual, parameter.Name, before[number]));
    }

    private static float[] Changes(Network network, string parameter, float[] before) => [.. network.GetWeights(parameter).Zip(before, (now, then) => now - then)];

    /// <summary>What the network that is timed for predictions makes of the weights that training has come to.</summary>
    private static void Predict(string name, int samples, Device device, Network trained, Agreement outputs)
    {
        using Network expected = Cell.Logits(name, Device.Cpu())!, actual = Cell.Logits(name, device)!;
        foreach (var parameter in expected.Structure.Parameters)
        {
            var weights = trained.GetWeights(parameter.Name);
            expected.SetWeights(parameter.Name, weights);
            actual.SetWeights(parameter.Name, weights);
        }

        var input = new RandomColumn(expected.Structure.Inputs[0], samples, new Random(2));
        float[] want = new float[samples * expected.Structure.Outputs[0].Size], got = new float[want.Length];
        InferCell.Predict(expected, input, want);
        for (var i = 0; i < Predictions; i++)
        {
            InferCell.Predict(actual, input, got);
            outputs.Compare(string.Create(CultureInfo.InvariantCulture, $"the outputs of {samples} samples"), want, got);
        }
    }
}
