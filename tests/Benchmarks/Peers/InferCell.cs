namespace NetDsl.Benchmarks.Peers;

/// <summary>A prediction of a batch of random pixels into a span.</summary>
internal sealed class InferCell : Cell
{
    private readonly float[] pixels, outputs;

    /// <param name="network">The network.</param>
    /// <param name="name">The peers' name for it: that of the file with its weights.</param>
    /// <param name="batch">How many samples.</param>
    public InferCell(Network network, string name, int batch)
        : base(network)
    {
        pixels = new float[batch * network.Structure.Inputs[0].Size];
        outputs = new float[batch * network.Structure.Outputs[0].Size];
        var random = new Random(1);
        foreach (ref var pixel in pixels.AsSpan()) pixel = random.NextSingle();
        PeerWeights.Find()?.Load(network, $"{name}.bin");
    }

    public override void Step() => Network.Predict(pixels, outputs);
}
