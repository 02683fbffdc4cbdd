using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Fusion;

/// <summary>Joins nodes to kernels. A node may join the kernel that makes the last of its inputs, or a later one that reads the
/// same, if it runs over the same rows: maps join any contraction, window or row kernel, sums and maxima of a row join row kernels. Sums
/// over the batch and updates join the kernel that finishes the weight gradient.</summary>
internal static class Fuser
{
    /// <summary>The most lanes for each channel with which a costly function still joins a kernel: with more, too many lanes would work for nothing, and a kernel
    /// of its own is cheaper.</summary>
    private const double MostWaste = 1.5;

    /// <summary>The kernels that compute the roots, in an order in which they can run.</summary>
    /// <param name="roots">What has to be computed.</param>
    /// <param name="updates">The updates that end a training step; empty in inference.</param>
    /// <param name="target">What the kernels are for.</param>
    /// <param name="fuse">False: one kernel a node.</param>
    /// <param name="fuseUpdates">False: gradients are left in memory, and updates come when all of them are there.</param>
    public static IReadOnlyList<KernelGroup> Group(IEnumerable<Node> roots, IReadOnlyList<ParameterUpdate> updates, KernelTarget target, bool fuse, bool fuseUpdates)
    {
        var groups = new List<KernelGroup>();
        var groupOf = new Dictionary<Node, int>();
        // Maps of what the caller gives: not kernels until it is known whether their users can work them out themselves.
        var free = new HashSet<Node>();
        var wanted = new HashSet<Node>(roots.Select(Topology.Source));
        // Sums over the batch as early as they can: what adds them to pixels can then join the kernel that makes these.
        var order = Topology.Order(wanted, sharedFirst: true);
        var summed = OnlySummed(order, wanted);
        foreach (var node in order)
        {
            if (node is InputNode or ParameterNode)
            {
                continue;
            }

            int last = node.Inputs.Count == 0 ? -1 : node.Inputs.Max(input => groupOf.TryGetValue(input, out int g) ? g : -1);
            if (node is ReshapeNode)
            {
                if (last >= 0)
                {
                    groupOf[node] = last;
                }

                continue;
            }

            if (fuse && last < 0 && node is MapNode && !wanted.Contains(node) && node.Inputs.All(input => input is InputNode || free.Contains(input)))
            {
                free.Add(node);
                continue;
            }

            // Contractions and windows read memory, and what stands under another shape is not at the same place.
            foreach (var input in node.Inputs.Where(input => ReadsMemory(node) || input is ReshapeNode).Select(Topology.Source))
            {
                if (free.Contains(input) && !groupOf.ContainsKey(input))
                {
                    groups.Add(NewGroup(input));
                    JoinWithFree(groups[groups.Count - 1], input, free, groupOf);
                    groupOf[input] = groups.Count - 1;
                    last = Math.Max(last, ReadsMemory(node) ? -1 : groupOf[input]);
                }
            }

            if (node is ConcatNode or SliceNode)
            {
                // No kernel makes these: they are there when what they are made of is.
                groupOf[node] = node.Inputs.Max(input => groupOf[Topology.Source(input)]);
                continue;
            }

            last = fuse ? FindHost(groups, target, last, LastBehind(node, groupOf), node, summed.Contains(node)) : -1;
            if (last < 0)
            {
                groups.Add(NewGroup(node));
                last = groups.Count - 1;
            }

            JoinWithFree(groups[last], node, free, groupOf);
            groupOf[node] = last;
        }

        if (fuse)
        {
            JoinBatchSums(groups);
            WorkedOutAgain.Move(order, groups, wanted, target);
        }

        if (fuse && target == KernelTarget.Cpu)
        {
            ScanInputs.Join(groups, wanted);
        }

        // A new value is stored where it is worked out, fused or not.
        var unfused = updates.Select(update => InOrder(groups, update)).Where(update => !(fuseUpdates || update.IsAssignment) || !Attach(groups, update))
            .ToArray();
        // Gradients are read from the weights of the step before: whatever changes them comes last.
        var sorted = groups.Where(g => !g.ChangesWeights).Concat(groups.Where(g => g.ChangesWeights)).ToList();
        foreach (var update in unfused)
        {
            var group = new KernelGroup(KernelKind.Update) { Columns = update.Parameter.Shape.Last };
            group.Updates.Add(update);
            sorted.Add(group);
        }

        return sorted;
    }

    /// <summary>The last of the kernels that the node has to come behind: what lies beside other tensors, or is a part of one, is read
    /// from memory. -1 if there is none.</summary>
    private static int LastBehind(Node node, Dictionary<Node, int> groupOf)
        => node.Inputs.Select(Topology.Source).Where(input => input is ConcatNode or SliceNode).Select(input => groupOf[input]).DefaultIfEmpty(-1).Max();

    /// <summary>The kernel that makes the last of the node's inputs, or a later one that reads one of them too; -1 if the node
    /// can join none. What is only summed up is worked out where it is summed: else it would be stored.</summary>
    /// <param name="groups">The kernels so far.</param>
    /// <param name="target">What they are for.</param>
    /// <param name="last">The one that makes the last input.</param>
    /// <param name="behind">One that the node cannot join, or -1.</param>
    /// <param name="node">The node.</param>
    /// <param name="isOnlySummed">Whether sums over pixels alone read it.</param>
    private static int FindHost(List<KernelGroup> groups, KernelTarget target, int last, int behind, Node node, bool isOnlySummed)
    {
        if (last < 0 || (last > behind && CanJoin(groups[last], node, target) && (groups[last].Kind == KernelKind.Rows || !isOnlySummed)))
        {
            return last;
        }

        var read = new HashSet<Node>(node.Inputs.Select(Topology.Source));
        return groups.FindIndex(last + 1, group => CanJoin(group, node, target)
            && group.Nodes.SelectMany(member => member.Inputs).Any(input => read.Contains(Topology.Source(input))));
    }

    /// <summary>Maps whose pixels are summed up and read by nothing else.</summary>
    private static HashSet<Node> OnlySummed(IReadOnlyList<Node> order, HashSet<Node> wanted)
    {
        var summed = new HashSet<Node>(order.Where(node => node is ReduceNode { Over: ReduceOver.Pixels }).Select(sum => sum.Inputs[0]).OfType<MapNode>());
        summed.ExceptWith(wanted);
        summed.ExceptWith(order.Where(node => node is not ReduceNode { Over: ReduceOver.Pixels }).SelectMany(node => node.Inputs));
        return summed;
    }

    /// <summary>Whether the node finds what it reads in memory, and not where its own kernel is.</summary>
    public static bool ReadsMemory(Node node)
        => node is ContractNode or WindowNode or WindowGradientNode or ResampleNode or NeighbourSumNode or ConcatNode or SliceNode
            or ScanNode or ScatterNode or ReduceNode { Over: ReduceOver.Batch };

    private static KernelGroup NewGroup(Node node) => node switch
    {
        ContractNode => new KernelGroup(KernelKind.Contract) { Outer = node.Shape.Outer, Columns = node.Shape.Last },
        WindowNode => new KernelGroup(KernelKind.Window) { Outer = node.Shape.Outer, Columns = node.Shape.Last },
        WindowGradientNode => new KernelGroup(KernelKind.WindowGradient) { Outer = node.Shape.Outer, Columns = node.Shape.Last },
        ResampleNode or NeighbourSumNode => new KernelGroup(KernelKind.Channels) { Outer = node.Shape.Outer, Columns = node.Shape.Last },
        GatherNode => new KernelGroup(KernelKind.Gather) { Outer = node.Shape.Outer, Columns = node.Shape.Last },
        ScatterNode => new KernelGroup(KernelKind.Scatter) { Columns = node.Shape.Last },
        ScanNode scan => new KernelGroup(KernelKind.Scan) { Outer = scan.Steps, Columns = scan.Step.Units },
        ReduceNode { Over: ReduceOver.Batch } => new KernelGroup(KernelKind.BatchSum) { Columns = node.Shape.Last },
        ReduceNode { Over: ReduceOver.Pixels } => new KernelGroup(KernelKind.Rows) { Outer = node.Inputs[0].Shape.Outer },
        MapNode { PerSample: false } => new KernelGroup(KernelKind.Features) { Columns = node.Shape.Last },
        MapNode or ReduceNode => new KernelGroup(KernelKind.Rows) { Outer = node.Shape.Outer },
        _ => throw new InvalidOperationException($"{node.GetType().Name} '{node.Name}' has no kernel"),
    };

    /// <summary>Whether a kernel can take in the node.</summary>
    public static bool CanJoin(KernelGroup group, Node node, KernelTarget target) => group.Kind switch
    {
        KernelKind.Contract => node is MapNode map && node.PerSample && group.Contraction.PerSample
            && node.Shape == group.Contraction.Shape && !(target == KernelTarget.Cpu && WastesLanes(group, map)),
        KernelKind.Window when node is WindowNode window => group.Nodes[0] is WindowNode first && window.Inputs[0] == first.Inputs[0]
            && window.Window == first.Window && window.Kind != WindowKind.Average && first.Kind != WindowKind.Average,
        KernelKind.Window or KernelKind.WindowGradient or KernelKind.Channels or KernelKind.Gather => node is MapNode && node.PerSample && node.Shape == group.Nodes[0].Shape,
        KernelKind.BatchSum or KernelKind.Features => node is MapNode { PerSample: false } && node.Shape == group.Nodes[0].Shape,
        KernelKind.Rows when node is ReduceNode { Over: ReduceOver.Pixels } => node.Inputs[0].Shape.Outer == group.Outer && group.Outer > 1
            && ColumnsOf(node) == group.Columns && !IsAfter(group, node.Inputs[0]) && !group.Nodes.Any(IsRowReduce),
        KernelKind.Rows when group.SumsPixels && node.PerSample && node.Shape == new Shape(group.Columns)
            => node is MapNode && node.Inputs.All(input => !group.Nodes.Contains(Topology.Source(input)) || IsAfter(group, input)),
        KernelKind.Rows => node.PerSample && (node is MapNode || IsRowReduce(node))
            && node.Shape.Outer == group.Outer && (ColumnsOf(node) == group.Columns || ColumnsOf(node) == 1 || group.Columns == 1)
            && !(group.SumsPixels && (IsRowReduce(node) || node.Inputs.Any(input => IsAfter(group, input)))),
        _ => false,
    };

    /// <summary>Whether a costly function would be worked out on lanes that are mostly empty: on its own it runs over all pixels and
    /// channels of a sample as one row.</summary>
    private static bool WastesLanes(KernelGroup group, MapNode map)
        => group.Outer > 1 && !RowForm.Fits(group.Contraction) && group.Columns * MostWaste < Kernels.Layout.Panels(group.Columns) * Kernels.Layout.Lanes && Effort.IsCostly(map.Body);

    private static bool IsRowReduce(Node node) => node is ReduceNode { Over: ReduceOver.Row };

    private static bool IsAfter(KernelGroup group, Node node)
        => group.Nodes.Contains(Topology.Source(node)) && group.IsAfterPixels(Topology.Source(node));

    /// <summary>Adds the node, after the free maps it reads that nobody has made a kernel of.</summary>
    private static void JoinWithFree(KernelGroup group, Node node, HashSet<Node> free, Dictionary<Node, int> groupOf)
    {
        foreach (var input in node.Inputs.Select(Topology.Source).Where(input => free.Contains(input) && !groupOf.ContainsKey(input) && !group.Nodes.Contains(input)))
        {
            JoinWithFree(group, input, free, groupOf);
        }

        group.Nodes.Add(node);
        if (group.Kind == KernelKind.Rows)
        {
            group.Columns = Math.Max(group.Columns, ColumnsOf(node));
        }
    }

    /// <summary>How many columns the node makes the kernel run over: those of its widest input or its own.</summary>
    private static int ColumnsOf(Node node)
        => node is ReduceNode ? node.Inputs[0].Shape.Last : node.Shape.Last;

    /// <summary>The parts of a gradient in the order in which their kernels run. Kernels that update something run after all others,
    /// and both in the order in which they are listed here: so the part that is listed last is finished last, whichever update.</summary>
    private static ParameterUpdate InOrder(List<KernelGroup> groups, ParameterUpdate update)
    {
        var parts = update.Earlier.Append(update.Gradient).OrderBy(part => groups.FindIndex(g => g.Nodes.Contains(part))).ToArray();
        return update with { Gradient = parts[parts.Length - 1], Earlier = [.. parts.Take(parts.Length - 1)] };
    }

    /// <summary>A sum over the batch joins the weight gradient that reads the same tensor: one each, as two layers whose results are
    /// added have the same gradient.</summary>
    private static void JoinBatchSums(List<KernelGroup> groups)
    {
        foreach (var sum in groups.Where(g => g.Kind == KernelKind.BatchSum && g.Nodes.Count == 1).ToArray())
        {
            var summed = Topology.Source(sum.Nodes[0].Inputs[0]);
            var host = groups.FirstOrDefault(g => g.Kind == KernelKind.Contract
                && g.Contraction is { Role: ContractRole.WeightGradient, IsDepthwise: false, Groups: 1 } && Topology.Source(g.Contraction.Inputs[1]) == summed
                && !g.Nodes.OfType<ReduceNode>().Any());
            if (host is not null)
            {
                host.Nodes.AddRange(sum.Nodes);
                groups.Remove(sum);
            }
        }
    }

    private static bool Attach(List<KernelGroup> groups, ParameterUpdate update)
    {
        // What others need of a kernel has to come before weights change: the gradient's own last step gets a kernel of its own.
        var maker = groups.FirstOrDefault(g => g.Kind is KernelKind.BatchSum or KernelKind.Features && g.Nodes.Count > 1 && g.Nodes.Contains(update.Gradient));
        if (maker is not null && !update.IsAssignment && maker.Nodes[0] != update.Gradient
            && !groups.SelectMany(g => g.Nodes).Any(node => node.Inputs.Contains(update.Gradient)))
        {
            maker.Nodes.Remove(update.Gradient);
            groups.Add(NewGroup(update.Gradient));
            groups[groups.Count - 1].Nodes.Add(update.Gradient);
        }

        var host = groups.FirstOrDefault(g => g.Nodes.Contains(update.Gradient)
            && (update.IsAssignment ? g.Kind is KernelKind.BatchSum or KernelKind.Features
                : (g.Kind is KernelKind.BatchSum or KernelKind.Features && g.Nodes.Count == 1) || g.Kind == KernelKind.Scatter || (g.Kind == KernelKind.Contract && !g.Contraction.PerSample)));
        host?.Updates.Add(update);
        return host is not null;
    }
}
