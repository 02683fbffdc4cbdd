using System.Globalization;
using NetDsl.Benchmarks.Peers;

namespace NetDsl.Benchmarks.Check;

/// <summary>Trains and predicts on a device and on the CPU, from the same weights and with the same samples, and compares: numbers that are wrong are not worth
/// timing.</summary>
internal static class CheckVerb
{
    /// <summary>Training steps. A GPU's first ones are launched kernel by kernel, those after as one launch where it can do that.</summary>
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
        var tolerance = Agreement.ToleranceOf(precision);
        string where = string.Create(CultureInfo.InvariantCulture, $"{name}, batch {count}, {place}");
        Agreement losses = new(where, tolerance), outputs = new(where, tolerance);
        Train(expected, actual, count, losses);
        foreach (int samples in new[] { 1, count }.Distinct()) Predict(name, samples, place, expected.Network, outputs);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"check\":\"{name}\",\"batch\":{count},\"device\":\"{place.Id}\",\"precision\":\"{precision.ToString().ToLowerInvariant()}\",\"tolerance\":{tolerance},\"largest_loss_error\":{losses.Largest:G3},\"largest_output_error\":{outputs.Largest:G3}}}"));
    }

    private static TrainCell? Find(string name, int batch, Device device) => Cell.Find("train", name, batch, device) as TrainCell;

    /// <summary>The losses of all steps: that of a step shows what the update of the one before came to.</summary>
    private static void Train(TrainCell expected, TrainCell actual, int batch, Agreement losses)
    {
        float[] want = Losses(expected, batch), got = Losses(actual, batch);
        losses.Compare($"the losses of {Steps} steps", want, got);
    }

    private static float[] Losses(TrainCell cell, int batch)
    {
        var losses = new float[Steps];
        foreach (ref var loss in losses.AsSpan())
        {
            cell.Step();
            loss = (float)(cell.Network.Engine.TakeLoss() / batch);
        }

        return losses;
    }

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
