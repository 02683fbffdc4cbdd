using NetDsl.Generator.Emit;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Layers.Activations;
using NetDsl.Generator.Layers.Losses;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Stub;

/// <summary>Guesses the runtime's class that the network would have been given, so that calls of what only that class has
/// are no errors of their own.</summary>
internal static class StubBase
{
    /// <summary>A class with as many members as any: what an output is of whose shape nothing is known.</summary>
    private static readonly Shape AnyOutput = new(1);

    public static string Of(NetworkModel network)
    {
        Layer?[] layers = [.. network.Layers.Concat(network.Tensors.SelectMany(tensor => tensor.Layers)).Select(layer => LayerRegistry.Find(layer.Attribute))];
        AnswerKind[] compared = [.. layers.OfType<LossLayer>().Select(loss => loss.Answer(AnyOutput))];
        return "global::NetDsl." + RuntimeClass.Of(compared.Length == 0
            ? layers.Any(layer => layer is SoftmaxLayer) ? AnswerKind.Class : AnswerKind.Unknown
            : compared.Contains(AnswerKind.Class) ? AnswerKind.Class : compared[0]);
    }
}
