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
        ("train", "mnist-cnn") => new TrainCell(new Networks.MnistCnn(Device.Cpu(threads)), batch),
        ("train", "lenet5") => new TrainCell(new Networks.LeNet5(Device.Cpu(threads)), batch),
        ("train", "cifar-cnn") => new TrainCell(new Networks.CifarCnn(Device.Cpu(threads)), batch),
        ("train", "imdb-lstm") => new TrainCell(new Networks.ImdbLstm(Device.Cpu(threads)), batch),
        ("train", "resnet20-cifar") => new TrainCell(new Networks.ResNet20(Device.Cpu(threads)), batch),
        ("train", "detectnet") => new TrainCell(new Networks.DetectNet(Device.Cpu(threads)), batch),
        ("infer", _) when Logits(network, threads) is { } logits => new InferCell(logits, network, batch),
        _ => null,
    };

    /// <summary>The network of that name up to its logits, or where the peers go on up to those, or null where there is none yet.</summary>
    public static Network? Logits(string network, int threads) => network switch
    {
        "mnist-mlp" => new Networks.MnistMlpLogits(Device.Cpu(threads)),
        "mnist-cnn" => new Networks.MnistCnnLogits(Device.Cpu(threads)),
        "lenet5" => new Networks.LeNet5Logits(Device.Cpu(threads)),
        "cifar-cnn" => new Networks.CifarCnnLogits(Device.Cpu(threads)),
        "imdb-lstm" => new Networks.ImdbLstmProbability(Device.Cpu(threads)),
        "resnet20-cifar" => new Networks.ResNet20Logits(Device.Cpu(threads)),
        "detectnet" => new Networks.DetectNetOutputs(Device.Cpu(threads)),
        _ => null,
    };
}
