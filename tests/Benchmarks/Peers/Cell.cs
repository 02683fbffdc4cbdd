namespace NetDsl.Benchmarks.Peers;

/// <summary>One thing to time: a network, ready, with a batch that is ready.</summary>
internal abstract class Cell(Network network) : IDisposable
{
    /// <summary>What is trained or asked.</summary>
    public Network Network => network;

    /// <summary>Does it once.</summary>
    public abstract void Step();

    public void Dispose() => network.Dispose();

    /// <summary>The cell of that name, or null where there is no such network yet.</summary>
    public static Cell? Find(string use, string network, int batch, int threads) => (use, network) switch
    {
        ("train", "mnist-mlp") => new TrainCell(new Networks.MnistMlp(Device.Cpu(threads)), batch),
        ("infer", "mnist-mlp") => new InferCell(new Networks.MnistMlpLogits(Device.Cpu(threads)), batch),
        _ => null,
    };
}
