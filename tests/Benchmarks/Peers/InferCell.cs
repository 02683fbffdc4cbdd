namespace NetDsl.Benchmarks.Peers;

/// <summary>A prediction of a batch of random pixels into a span.</summary>
internal sealed class InferCell : Cell
{
    private readonly float[] pixels, outputs;

    public InferCell(Network network, int batch)
        : base(network)
    {
        pixels = new float[batch * network.Structure.Inputs[0].Size];
        outputs = new float[batch * network.Structure.Outputs[0].Size];
        var random = new Random(1);
        foreach (ref var pixel in pixels.AsSpan()) pixel = random.NextSingle();
        PeerWeights.Find()?.Load(network, "mnist-mlp.bin");
    }

    public override void Step() => Network.Predict(pixels, outputs);
}
