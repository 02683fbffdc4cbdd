namespace NetDsl.Benchmarks.Peers;

/// <summary>A prediction of a batch of random samples into a span.</summary>
internal sealed class InferCell : Cell
{
    private readonly RandomColumn _input;
    private readonly float[] _outputs;

    /// <param name="network">The network.</param>
    /// <param name="name">The peers' name for it: that of the file with its weights.</param>
    /// <param name="batch">How many samples.</param>
    public InferCell(Network network, string name, int batch)
        : base(network)
    {
        _input = new(network.Structure.Inputs[0], batch, new Random(1));
        _outputs = new float[batch * network.Structure.Outputs[0].Size];
        PeerWeights.Find()?.Load(network, $"{name}.bin");
    }

    /// <summary>What was predicted is there already.</summary>
    public override void Wait()
    {
    }

    public override void Step() => Predict(Network, _input, _outputs);

    /// <summary>From the memory of the host and back to it: what was predicted is there.</summary>
    public static void Predict(Network network, RandomColumn input, float[] outputs)
    {
        if (input.Whole.Length > 0) network.Predict(input.Whole, outputs);
        else network.Predict(input.Values, outputs);
    }
}
