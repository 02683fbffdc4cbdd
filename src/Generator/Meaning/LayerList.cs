using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>The attributes of a declaration by what they do.</summary>
internal static class LayerList
{
    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal)
    {
        "Input", "Classes", "Sgd", "Adam", "AdamW", "RmsProp",
    };

    private static readonly HashSet<string> Losses = new(StringComparer.Ordinal)
    {
        "CrossEntropy", "BinaryCrossEntropy", "MeanSquaredError", "MeanAbsoluteError",
    };

    private static readonly HashSet<string> Activations = new(StringComparer.Ordinal)
    {
        "Heaviside", "Sigmoid", "Tanh", "Relu", "Softplus", "Softmax", "LeakyRelu", "Gelu", "Swish", "Elu", "Activation",
    };

    public static bool IsLoss(LayerModel layer) => Losses.Contains(layer.ShortName);

    public static bool IsActivation(LayerModel layer) => Activations.Contains(layer.ShortName);

    /// <summary>The layer whose tensor the attribute at <paramref name="index"/> reads, or null.</summary>
    public static LayerModel? Before(NetworkModel model, int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            var layer = model.Layers[i];
            if (!Settings.Contains(layer.ShortName) && !IsLoss(layer) && layer.ShortName != "Dropout")
            {
                return layer;
            }
        }

        return null;
    }

    /// <summary>Each loss and the layer it reads.</summary>
    public static IEnumerable<(int Index, LayerModel Loss, LayerModel? Before)> LossesOf(NetworkModel model)
        => Enumerable.Range(0, model.Layers.Count).Where(i => IsLoss(model.Layers[i]))
            .Select(i => (i, model.Layers[i], Before(model, i)));
}
