using System.Globalization;
using NetDsl.Data;
using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests.Recording;

/// <summary>Trains, evaluates and predicts with launches that are made one by one and with launches that are kept and made again: all bits are
/// the same.</summary>
internal static class RecordedTraining
{
    /// <param name="create">Makes the network.</param>
    /// <param name="device">Where.</param>
    /// <param name="samples">Not a multiple of the batch, so that an epoch ends with a smaller one.</param>
    /// <param name="batch">Samples of a step.</param>
    /// <param name="epochs">How long it is trained, at another rate in each step.</param>
    /// <param name="augmentation">How pictures are changed.</param>
    public static void Compare(Func<Device, Network> create, Device device, int samples, int batch, int epochs = 2, params Transform[] augmentation)
    {
        string[] expected = Numbers(device, out string launched), actual = Numbers(KeepingRecorder.On(device), out string kept);

        Assert.Equal(expected, actual);
        Assert.DoesNotContain("list", launched);
        Assert.All(kept.Split("; "), program => Assert.Contains(": list of ", program));
        // Of as many launches, which a CUDA device keeps by itself.
        Assert.Equal(launched.Replace("CUDA graph of ", ""), kept.Replace("list of ", ""));

        string[] Numbers(Device device, out string launches)
        {
            using var network = create(device);
            var data = Samples.For(network.Structure, samples);
            var history = network.Fit(data, new()
            {
                Epochs = epochs,
                BatchSize = batch,
                Schedule = new WarmupSchedule(epochs / 2.0, new CosineSchedule()),
                Augmentation = augmentation,
            });
            network.MaxBatch = batch;
            string[] numbers =
            [
                network.HashWeights(),
                .. history.TrainLoss.Append(network.Evaluate(data, batch).Loss).Concat(network.Outputs(data).Select(number => (double)number))
                    .Select(number => number.ToString("R", CultureInfo.InvariantCulture)),
            ];
            launches = network.Launches!;
            return numbers;
        }
    }
}
