using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers;

/// <summary>Reads off the declaration what the first output means: its own loss says so, and where the network has no loss at all, its
/// softmax.</summary>
internal static class FirstOutput
{
    /// <param name="scope">The network, lowered.</param>
    /// <param name="output">The first output as the losses read it, before it is brought into one piece.</param>
    public static Answer Of(NetworkScope scope, Node output)
    {
        var losses = scope.Graph.Losses;
        if (losses.Count == 0)
        {
            return scope.LayerOf(output) == "Softmax" && output.Shape.Rank == 1 ? new Answer(AnswerKind.Class, null) : Answer.Unknown;
        }

        // A loss of another tensor says nothing of this one: its target has other numbers, and maybe fewer.
        var own = losses.FirstOrDefault(loss => Topology.Source(loss.Compared) == Topology.Source(output));
        return own is null ? Answer.Unknown : new Answer(own.Answer(output.Shape), own.Target);
    }
}
