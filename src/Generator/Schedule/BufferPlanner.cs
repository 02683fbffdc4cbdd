using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Finds which tensors of the batch have to be kept, how long, and lays them into one arena: two that are never
/// needed at the same time may share a place.</summary>
internal static class BufferPlanner
{
    public static IReadOnlyDictionary<Node, TensorBuffer> Plan(IReadOnlyList<KernelGroup> kernels, IEnumerable<Node> results, Joins joins,
        PictureHalos halos, out int floats)
    {
        var made = new Dictionary<Node, int>();
        for (int k = 0; k < kernels.Count; k++)
        {
            foreach (var node in kernels[k].Nodes.Where(node => !made.ContainsKey(node)))
            {
                made.Add(node, k);
            }
        }

        var buffers = new Dictionary<Node, TensorBuffer>();
        for (int k = 0; k < kernels.Count; k++)
        {
            foreach (var input in ReadBy(kernels[k], halos))
            {
                var source = Topology.Source(input);
                // A map may be worked out by several kernels: those that do so do not read it.
                if (!kernels[k].Nodes.Contains(source) && IsMade(source))
                {
                    Keep(source).Last = k;
                }
            }
        }

        foreach (var result in results.Select(Topology.Source).Where(IsMade))
        {
            var buffer = Keep(result);
            (buffer.Last, buffer.IsResult) = (kernels.Count, true);
        }

        floats = Place(buffers.Values.Where(buffer => !buffer.IsPart).ToList());
        return buffers;

        bool IsMade(Node node) => made.ContainsKey(node) || node is ConcatNode or SliceNode;

        // The buffer in memory that holds the tensor: its own or the whole's.
        TensorBuffer Keep(Node node)
        {
            var (whole, channel, pixel) = joins.PlaceOf(node);
            if (whole != node)
            {
                // That keeps the parts of a concatenation too.
                Keep(whole);
            }

            if (!buffers.TryGetValue(node, out var buffer))
            {
                buffer = whole == node ? halos.BufferOf(node) : new TensorBuffer(node, buffers[whole], channel, pixel);
                buffers.Add(node, buffer);
                if (whole == node)
                {
                    buffer.First = int.MaxValue;
                }

                foreach (var part in joins.PartsOf(node))
                {
                    Keep(part);
                }

                if (made.TryGetValue(node, out int first))
                {
                    buffer.Whole.First = Math.Min(buffer.Whole.First, first);
                    buffer.Whole.Last = Math.Max(buffer.Whole.Last, first);
                }
            }

            return buffer.Whole;
        }
    }

    /// <summary>What a kernel reads, its own nodes among it.</summary>
    public static IEnumerable<Node> ReadBy(KernelGroup kernel) => kernel.Nodes.SelectMany(node => node.Inputs).Distinct();

    /// <summary>The same, where windows read copies with zeros around them.</summary>
    private static IEnumerable<Node> ReadBy(KernelGroup kernel, PictureHalos halos)
        => kernel.Nodes.SelectMany(node => node.Inputs.Select((input, i) => halos.ReadBy(node, i) ?? input)).Distinct();

    /// <summary>The largest first, each at the lowest place that nothing alive at the same time takes. What would lie too far off for a number is
    /// as far as one can be, which the compiler reports.</summary>
    private static int Place(List<TensorBuffer> buffers)
    {
        var placed = new List<TensorBuffer>();
        foreach (var buffer in buffers.OrderByDescending(b => b.Size).ThenBy(b => b.First).ThenBy(b => b.Node.Name, StringComparer.Ordinal))
        {
            long offset = 0;
            foreach (var other in placed.Where(o => o.First <= buffer.Last && buffer.First <= o.Last).OrderBy(o => o.Offset))
            {
                if (offset + buffer.Size <= other.Offset)
                {
                    break;
                }

                offset = Math.Max(offset, (long)other.Offset + other.Size);
            }

            buffer.Offset = (int)Math.Min(offset, int.MaxValue);
            placed.Add(buffer);
        }

        return placed.Count == 0 ? 16 : (int)placed.Max(b => Math.Min((long)b.Offset + b.Size, int.MaxValue));
    }
}
