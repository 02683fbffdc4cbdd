namespace NetDsl.Interpreter;

/// <summary>The optimiser of a random network, with its options. Those that divide by the size of the gradient are given an
/// Epsilon that is not lost beside a gradient's rounding: else a gradient that is 1e-9 where it should be 0 moves its weight as
/// far as any other.</summary>
internal static class RandomOptimizer
{
    public static void Add(Declare network, Random random)
    {
        switch (random.Next(7))
        {
            case 0: network.Layer("Sgd", ("rate", 0.05)); break;
            case 1: network.Layer("Sgd", ("rate", 0.02), ("Momentum", 0.9), ("WeightDecay", 0.01)); break;
            case 2: network.Layer("Sgd", ("rate", 0.02), ("Momentum", 0.8), ("Nesterov", true), ("Decay", 0.1)); break;
            case 3: network.Layer("Adam", ("rate", 0.01), ("Epsilon", 0.001), ("WeightDecay", 0.02)); break;
            case 4: network.Layer("AdamW", ("rate", 0.01), ("Epsilon", 0.001), ("Beta1", 0.8), ("Decay", 0.05)); break;
            case 5: network.Layer("RmsProp", ("rate", 0.005), ("Epsilon", 0.001)); break;
            default: network.Layer("RmsProp", ("rate", 0.002), ("Epsilon", 0.001), ("Rho", 0.95), ("Momentum", 0.5), ("WeightDecay", 0.01)); break;
        }
    }
}
