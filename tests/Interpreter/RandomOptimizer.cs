namespace NetDsl.Interpreter;

/// <summary>The optimiser of a random network, with its options.</summary>
internal static class RandomOptimizer
{
    public static void Add(Declare network, Random random)
    {
        switch (random.Next(7))
        {
            case 0: network.Layer("Sgd", ("rate", 0.05)); break;
            case 1: network.Layer("Sgd", ("rate", 0.02), ("Momentum", 0.9), ("WeightDecay", 0.01)); break;
            case 2: network.Layer("Sgd", ("rate", 0.02), ("Momentum", 0.8), ("Nesterov", true), ("Decay", 0.1)); break;
            case 3: network.Layer("Adam", ("rate", 0.01), ("WeightDecay", 0.02)); break;
            case 4: network.Layer("AdamW", ("rate", 0.01), ("Beta1", 0.8), ("Decay", 0.05)); break;
            case 5: network.Layer("RmsProp", ("rate", 0.005)); break;
            default: network.Layer("RmsProp", ("rate", 0.002), ("Rho", 0.95), ("Momentum", 0.5), ("WeightDecay", 0.01)); break;
        }
    }
}
