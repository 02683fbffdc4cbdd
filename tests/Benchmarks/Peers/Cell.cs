namespace NetDsl.Benchmarks.Peers;

/// <summary>One thing to time: a network, ready, with a batch that is ready.</summary>
internal abstract class Cell(Network network) : IDisposable
{
    /// <summary>The peers' names of the networks.</summary>
    public static string[] Names => ["mnist-mlp", "mnist-cnn", "lenet5", "cifar-cnn", "imdb-lstm", "resnet20-cifar", "detectnet"];

    /// <summary>What is trained or asked.</summary>
    public Network Network => network;

    /// <summary>Does it once; on a GPU the next one may begin before this one has ended.</summary>
    public abstract void Step();

    /// <summary>Waits for the steps that are under way.</summary>
    public abstract void Wait();

    public void Dispose() => network.Dispose();

    /// <summary>The cell of that name, or null where there is no such network yet.</summary>
    public static Cell? Find(string use, string network, int batch, Device device) => (use, network) switch
    {
        ("train", "mnist-mlp") => new TrainCell(new Networks.MnistMlp(device), batch),
        ("train", "mnist-cnn") => new TrainCell(new Networks.MnistCnn(device), batch),
        ("train", "lenet5") => new TrainCell(new Networks.LeNet5(device), batch),
        ("train", "cifar-cnn") => new TrainCell(new Networks.CifarCnn(device), batch),
        ("train", "imdb-lstm") => new TrainCell(new Networks.ImdbLstm(device), batch),
        ("train", "resnet20-cifar") => new TrainCell(new Networks.ResNet20(device), batch),
        ("train", "detectnet") => new TrainCell(new Networks.DetectNet(device), batch),
        ("infer", _) when Logits(network, device) is { } logits => new InferCell(logits, network, batch),
        _ => null,
    };

    /// <summary>The network of that name up to its logits, or where the peers go on up to those, or null where there is none yet.</summary>
    public static Network? Logits(string network, Device device) => network switch
    {
        "mnist-mlp" => new Networks.MnistMlpLogits(device),
        "mnist-cnn" => new Networks.MnistCnnLogits(device),
        "lenet5" => new Networks.LeNet5Logits(device),
        "cifar-cnn" => new Networks.CifarCnnLogits(device),
        "imdb-lstm" => new Networks.ImdbLstmProbability(device),
        "resnet20-cifar" => new Networks.ResNet20Logits(device),
        "detectnet" => new Networks.DetectNetOutputs(device),
        _ => null,
    };
}
