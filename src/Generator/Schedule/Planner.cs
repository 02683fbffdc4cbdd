using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>From graphs to a plan: kernels, buffers, memory.</summary>
internal static class Planner
{
    /// <param name="training">The graph lowered for training, with its gradients; null for a network that only predicts.</param>
    /// <param name="gradients">The gradients of the training graph's parameters.</param>
    /// <param name="inference">The graph lowered for inference.</param>
    /// <param name="target">What the kernels are for.</param>
    /// <param name="fuse">Whether nodes are joined to kernels.</param>
    public static NetworkPlan Plan(NetworkGraph? training, IReadOnlyDictionary<ParameterNode, Node> gradients,
        NetworkGraph inference, KernelTarget target, bool fuse)
    {
        var train = training is null ? null : Program("Train", training,
            [training.TotalLoss!, .. gradients.Values.SelectMany(GradientParts.Of), .. training.Assignments.Select(a => a.Value)],
            [.. training.Parameters.Where(gradients.ContainsKey).Select(p => UpdateOf(p, gradients[p])),
                .. training.Assignments.Select(a => new ParameterUpdate(a.Parameter, a.Value, IsAssignment: true))],
            [training.TotalLoss!], target, fuse);
        Node[] outputs = inference.Outputs.Select(output => output.Node).ToArray();
        var evaluate = inference.TotalLoss is not { } loss || training is null ? null
            : Program("Evaluate", inference, [loss, .. outputs], [], [loss, .. outputs], target, fuse);
        var predict = Program("Predict", inference, outputs, [], outputs, target, fuse);
        var (parameters, floats) = ParameterPlanner.Place(training ?? inference, train, predict, fuse);
        return new NetworkPlan(parameters, floats, train, evaluate, predict);
    }

    private static ParameterUpdate UpdateOf(ParameterNode parameter, Node gradient)
    {
        var parts = GradientParts.Of(gradient).ToArray();
        return new ParameterUpdate(parameter, parts[parts.Length - 1]) { Earlier = [.. parts.Take(parts.Length - 1)] };
    }

    private static ProgramPlan Program(string name, NetworkGraph graph, IEnumerable<Node> roots,
        IReadOnlyList<ParameterUpdate> updates, IEnumerable<Node> results, KernelTarget target, bool fuse)
    {
        var kernels = Fuser.Group(roots, updates, target, fuse, fuseUpdates: fuse && graph.Optimizer is not { ClipNorm: > 0 }).ToList();
        var asked = results.ToArray();
        var joins = new Joins(kernels, asked, fuse);
        var halos = new PictureHalos(kernels, asked, joins);
        var buffers = BufferPlanner.Plan(kernels, asked, joins, halos, out int floats);
        return new ProgramPlan(name, graph, kernels, buffers) { ArenaFloats = floats, Joins = joins, Halos = halos };
    }
}
