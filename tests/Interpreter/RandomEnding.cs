namespace NetDsl.Interpreter;

/// <summary>The last layers of a random network: an output and one or two losses that fit it.</summary>
internal static class RandomEnding
{
    public static void Add(Declare network, Random random)
    {
        int units = random.Next(2, 14);
        switch (random.Next(8))
        {
            case 0: Classifier(network, random, units, "Softmax", "Index"); break;
            case 1: Classifier(network, random, units, "Softmax", "OneHot"); break;
            case 2: Classifier(network, random, units, "Sigmoid", "Index"); break;
            case 3: Classifier(network, random, units, "Sigmoid", "OneHot"); break;
            case 4:
                RandomNetworks.Dense(network, random, random.Next(1, 8));
                network.Layer("Sigmoid").Layer("BinaryCrossEntropy");
                break;
            case 5:
                RandomNetworks.Dense(network, random, units);
                network.Layer("Softmax").Layer("BinaryCrossEntropy", ("Weight", 1.5));
                break;
            case 6:
                Regression(network, random);
                network.Layer("MeanSquaredError");
                break;
            default:
                Regression(network, random);
                network.Layer("MeanAbsoluteError", ("Weight", 0.75)).Layer("MeanSquaredError", ("Weight", 0.5));
                break;
        }
    }

    private static void Classifier(Declare network, Random random, int classes, string activation, string labels)
    {
        RandomNetworks.Dense(network, random, classes);
        network.Layer(activation).Layer("CrossEntropy", ("Labels", new Member("Labels", labels)));
    }

    private static void Regression(Declare network, Random random)
    {
        RandomNetworks.Dense(network, random, random.Next(1, 20));
        if (random.Next(2) == 0)
        {
            RandomNetworks.Activation(network, random);
        }
    }
}
