namespace NetDsl.Benchmarks.Peers;

/// <summary>One prediction, with the weights read from a file: what it takes to start.</summary>
internal static class FirstVerb
{
    public static void Run()
    {
        using var network = new Networks.MnistMlpLogits(Device.Cpu());
        if (PeerWeights.Find() is not { } weights)
        {
            Console.Error.WriteLine($"{PeerWeights.Variable} has to name the folder with mnist-mlp.bin");
            return;
        }

        weights.Load(network, "mnist-mlp.bin");
        Span<float> outputs = stackalloc float[10];
        network.Predict(new float[784], outputs);
        if (float.IsFinite(outputs[9])) Console.Out.Write("done\n");
    }
}
