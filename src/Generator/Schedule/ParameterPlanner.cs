using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Lays values, transposed copies, optimiser state and, where they are kept, gradients into the parameter memory.</summary>
internal static class ParameterPlanner
{
    public static (IReadOnlyList<ParameterPlace> Places, int Floats) Place(NetworkGraph graph, ProgramPlan? train, ProgramPlan predict, bool fuse)
    {
        // Of both programs: where all losses weigh nothing, training does without the contractions that predicting needs.
        var nodes = new[] { train, predict }.Where(p => p is not null).SelectMany(p => p!.Kernels).SelectMany(k => k.Nodes).ToArray();
        var contractions = nodes.OfType<ContractNode>().ToArray();
        var scanned = nodes.OfType<ScanNode>().SelectMany(scan => scan.Weights).ToArray();
        var panels = new HashSet<string>(contractions.Where(c => c.Role != ContractRole.WeightGradient).Select(c => c.Inputs[1].Name)
            .Concat(nodes.OfType<GatherNode>().Select(gather => gather.Inputs[0].Name)).Concat(scanned.Select(use => use.Weight.Name)));
        var transposed = contractions.Where(c => c is { Role: ContractRole.InputGradient, IsDepthwise: false }).Select(c => (c.Inputs[1].Name, c.Window))
            .Concat(scanned.Where(use => use.IsTransposed).Select(use => (use.Weight.Name, Window: (Window?)null))).GroupBy(use => use.Name)
            .ToDictionary(uses => uses.Key, uses => uses.First().Window);
        var groups = contractions.Where(c => c.Role != ContractRole.WeightGradient && c.Groups > 1).GroupBy(c => c.Inputs[1].Name).ToDictionary(uses => uses.Key, uses => uses.First().Groups);
        var updated = new HashSet<string>((train?.Kernels ?? []).SelectMany(k => k.Updates).Where(u => !u.IsAssignment).Select(u => u.Parameter.Name));
        // Of several uses of a parameter, each adds its part of the gradient to what the others left there.
        var kept = new HashSet<string>((train?.Kernels ?? []).SelectMany(k => k.Updates.Where(u => k.Kind == KernelKind.Update || u.Earlier.Count > 0))
            .Select(u => u.Parameter.Name));
        long next = 0;
        var places = graph.Parameters.Select(p => PlaceOne(p)).ToArray();
        // Kernels of groups read sixteen at a time from wherever in a bias a group begins.
        return (places, (int)Math.Min(Math.Max(next, 16) + (groups.Count > 0 ? Kernels.Layout.Lanes : 0), int.MaxValue));

        ParameterPlace PlaceOne(ParameterNode parameter)
        {
            bool isPanels = panels.Contains(parameter.Name);
            int parts = groups.TryGetValue(parameter.Name, out int found) ? found : 1;
            int size = ParameterPlace.SizeOf(parameter, isPanels, parts);
            int slots = updated.Contains(parameter.Name) ? graph.Optimizer!.Slots.Count : 0;
            var offsets = Enumerable.Range(0, 1 + slots).Select(_ => Take(size)).ToArray();
            int copy = transposed.TryGetValue(parameter.Name, out var window) ? Take(ParameterPlace.SizeOfTransposed(parameter, window, parts)) : -1;
            int gradient = kept.Contains(parameter.Name) || (!fuse && updated.Contains(parameter.Name)) ? Take(size) : -1;
            return new ParameterPlace(parameter, isPanels, offsets, copy, gradient, window, updated.Contains(parameter.Name)) { Groups = parts };
        }

        int Take(int size)
        {
            // What would lie too far off for a number is reported by the compiler.
            int offset = (int)Math.Min(next, int.MaxValue);
            next += size;
            return offset;
        }
    }
}
