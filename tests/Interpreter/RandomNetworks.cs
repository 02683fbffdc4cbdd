using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;

namespace NetDsl.Interpreter;

/// <summary>Draws straight networks from a seed: every layer, loss and optimiser there is, in widths that are no multiple
/// of anything.</summary>
internal static class RandomNetworks
{
    private const string OwnFunction = "Softsign";

    private const string OwnFunctionText = "private static float Softsign(float x) => x / (1 + MathF.Abs(x));";

    private static readonly Expr OwnFunctionBody = Exprs.X / (1 + Exprs.Abs(Exprs.X));

    /// <summary>The same network for the same seed, everywhere.</summary>
    public static RandomNetwork Make(int seed)
    {
        var random = new Random(seed);
        var network = Declare.Network(FormattableString.Invariant($"Random{seed}"));
        Input(network, random);
        for (int hidden = random.Next(4); hidden > 0; hidden--)
        {
            Dense(network, random, random.Next(1, 38));
            Activation(network, random);
            if (random.Next(4) == 0)
            {
                network.Layer("Dropout", ("rate", random.Next(1, 7) / 10.0));
            }
        }

        RandomEnding.Add(network, random);
        RandomOptimizer.Add(network, random);
        var model = network.Model;
        return new RandomNetwork(seed, model, DeclarationText.Of(model));
    }

    /// <summary>The functions of its own that a class with such layers needs.</summary>
    internal static string[] FunctionsOf(IEnumerable<LayerModel> layers) => layers.Any(layer => layer.Function is not null) ? [OwnFunctionText] : [];

    internal static void Dense(Declare network, Random random, int units)
    {
        if (random.Next(5) == 0)
        {
            network.Layer("Dense", ("units", units), ("Bias", false));
        }
        else
        {
            network.Layer("Dense", ("units", units));
        }
    }

    internal static void Activation(Declare network, Random random)
    {
        switch (random.Next(12))
        {
            case 0: network.Layer("Relu"); break;
            case 1: network.Layer("Sigmoid"); break;
            case 2: network.Layer("Tanh"); break;
            case 3: network.Layer("Softplus"); break;
            case 4: network.Layer("Softmax"); break;
            case 5: network.Layer("LeakyRelu", ("slope", random.Next(1, 40) / 100.0)); break;
            case 6: network.Layer("Gelu"); break;
            case 7: network.Layer("Gelu", ("Tanh", true)); break;
            case 8: network.Layer("Swish"); break;
            case 9: EluOrSelu(network, random.Next(5, 20)); break;
            case 10: network.Activation(OwnFunction, OwnFunctionBody); break;
            // A threshold passes no gradient: seldom enough that most networks have one everywhere.
            case 11: network.Layer(random.Next(3) == 0 ? "Heaviside" : "Relu"); break;
        }
    }

    /// <summary>One draw for both, so that a new layer does not make other networks of all.</summary>
    private static void EluOrSelu(Declare network, int tenths)
    {
        if (tenths % 2 == 0)
        {
            network.Layer("Selu");
        }
        else
        {
            network.Layer("Elu", ("alpha", tenths / 10.0));
        }
    }

    private static void Input(Declare network, Random random)
    {
        if (random.Next(3) > 0)
        {
            network.Layer("Input", ("shape", new[] { random.Next(1, 41) }), ("Scale", random.Next(1, 9) / 4.0));
            return;
        }

        network.Layer("Input", ("shape", new[] { random.Next(1, 5), random.Next(1, 4), 3 }), ("Scale", 0.5),
            ("Mean", new[] { 0.25, -0.5, 0.125 }), ("Std", new[] { 1.5, 0.75, 2.0 })).Layer("Flatten");
    }
}
