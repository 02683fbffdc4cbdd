using NetDsl.Generator.Model;

namespace NetDsl.Generator.Stub;

/// <summary>Guesses the runtime's class that the network would have been given, so that calls of what only that class has
/// are no errors of their own.</summary>
internal static class StubBase
{
    public static string Of(NetworkModel network)
    {
        List<string> layers = network.Layers.Concat(network.Tensors.SelectMany(tensor => tensor.Layers))
            .Select(layer => layer.ShortName).ToList();
        if (layers.Any(name => name is "CrossEntropy" or "BinaryCrossEntropy" or "Perceptron" or "Hebb"))
        {
            return "global::NetDsl.Classifier";
        }

        if (layers.Any(name => name is "MeanSquaredError" or "MeanAbsoluteError" or "Delta"))
        {
            return "global::NetDsl.Regressor";
        }

        return layers.Contains("Softmax") ? "global::NetDsl.Classifier" : "global::NetDsl.Network";
    }
}
