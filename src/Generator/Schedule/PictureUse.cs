using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Whether all that touch a tensor find their way about it where zeros stand around it: they go through the same picture, or
/// through its lines.</summary>
/// <param name="kernels">The kernels.</param>
/// <param name="joins">Which tensors lie inside others.</param>
/// <param name="whole">The tensor; others may lie in it.</param>
/// <param name="picture">Its shape as the picture that windows slide over.</param>
internal sealed class PictureUse(List<KernelGroup> kernels, Joins joins, Node whole, Shape picture)
{
    public bool IsAll => IsPicture(whole.Shape) && kernels.All(IsRight);

    private bool IsRight(KernelGroup group)
    {
        foreach (var node in group.Nodes)
        {
            if (LiesInWhole(node) && !IsPlaceIn(group, node, node.Shape))
            {
                return false;
            }

            var pictures = PictureRead.Of(node).ToArray();
            for (int i = 0; i < node.Inputs.Count; i++)
            {
                // Windows have the place of a picture's first pixel; that they see this picture is known.
                var source = Topology.Source(node.Inputs[i]);
                if (LiesInWhole(source) && !pictures.Any(read => read.Number == i) && !GoesAlong(group, node, source) && !IsPlaceIn(group, source, node.Inputs[i].Shape))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A bias's gradient is summed up from the pixels that the weights' gradient goes through.</summary>
    private static bool GoesAlong(KernelGroup group, Node node, Node source) => node is ReduceNode
        && group.Nodes[0] is ContractNode { Role: ContractRole.WeightGradient, Window: not null } weights && Topology.Source(weights.Inputs[1]) == source;

    private bool LiesInWhole(Node node) => joins.PlaceOf(node).Whole == whole;

    /// <summary>Whether a kernel's loops are at the right place of the tensor, read or made as of this shape.</summary>
    private bool IsPlaceIn(KernelGroup group, Node node, Shape shape)
    {
        if (node == whole ? !IsPicture(shape) : shape != node.Shape)
        {
            return false;
        }

        // A scan and a table's gradient step from row to row by themselves.
        if (group.Kind is KernelKind.Scan or KernelKind.Scatter || (group.Kind == KernelKind.BatchSum && shape.Rank != 3))
        {
            return false;
        }

        var space = group.Kind == KernelKind.BatchSum ? shape : group.Space;
        return space.Rank switch
        {
            3 => space.Extents[0] == picture.Extents[0] && space.Extents[1] == picture.Extents[1],
            2 => space.Extents[0] == picture.Extents[0] && (shape.Rank == 2 || picture.Extents[1] == 1),
            _ => false,
        };
    }

    /// <summary>Whether a shape is the picture's own, or that of its lines.</summary>
    private bool IsPicture(Shape shape) => shape == picture || shape == new Shape(picture.Extents[0], picture.Extents[1] * picture.Last);
}
