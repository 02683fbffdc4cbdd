using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which tensors windows slide over, and the zeros that have to stand around them. A tensor that is also read as something
/// else than a picture is copied for its windows.</summary>
internal sealed class PictureHalos
{
    private readonly Dictionary<Node, (Shape Picture, Halo Halo)> pictures = [];
    private readonly Dictionary<Node, Node> copies = [];

    /// <summary>Finds the halos; adds the kernels of the copies to <paramref name="kernels"/>.</summary>
    public PictureHalos(List<KernelGroup> kernels, IEnumerable<Node> results)
    {
        foreach (var node in kernels.SelectMany(kernel => kernel.Nodes))
        {
            foreach (var (input, picture, halo) in WindowsOf(node))
            {
                var source = Topology.Source(input);
                pictures[source] = (picture, pictures.TryGetValue(source, out var other) ? halo.Or(other.Halo) : halo);
            }
        }

        var asked = new HashSet<Node>(results.Select(Topology.Source));
        foreach (var source in pictures.Keys.ToArray())
        {
            var (picture, halo) = pictures[source];
            if (!halo.IsNone && (asked.Contains(source) || !IsOnlyReadAsPicture(kernels, source, picture)))
            {
                Copy(kernels, source, picture, halo);
            }
        }
    }

    /// <summary>The copy that a contraction over windows reads in place of its input number <paramref name="input"/>, or null.</summary>
    public Node? ReadBy(Node node, int input)
        => node is ContractNode { Window: not null } && copies.TryGetValue(Topology.Source(node.Inputs[input]), out var copy) ? copy : null;

    /// <summary>The shape and halo of a tensor's buffer.</summary>
    public TensorBuffer BufferOf(Node source)
        => pictures.TryGetValue(source, out var found) ? new(source, found.Picture, found.Halo) : new(source, source.Shape, default);

    /// <summary>What a node reads as pictures.</summary>
    private static IEnumerable<(Node Input, Shape Picture, Halo Halo)> WindowsOf(Node node)
    {
        switch (node)
        {
            case ContractNode { Window: { } window, Role: ContractRole.InputGradient } gradient:
                yield return (gradient.Inputs[0], window.OutputOf(gradient.Inputs[0].Shape.Last), window.GradientHalo);
                break;
            case ContractNode { Window: { } window } sum:
                yield return (sum.Inputs[0], window.InputOf(sum.Inputs[0].Shape.Last), window.Halo);
                if (sum.Role == ContractRole.WeightGradient)
                {
                    yield return (sum.Inputs[1], window.OutputOf(sum.Shape.Last), default);
                }

                break;
            case WindowNode or WindowGradientNode:
                foreach (var input in node.Inputs)
                {
                    yield return (input, input.Shape, default);
                }

                break;
        }
    }

    private static bool IsOnlyReadAsPicture(List<KernelGroup> kernels, Node source, Shape picture)
        => TensorBuffer.IsPicture(source.Shape, picture) && kernels.SelectMany(kernel => kernel.Nodes).SelectMany(node => node.Inputs)
            .Where(input => Topology.Source(input) == source).All(input => TensorBuffer.IsPicture(input.Shape, picture));

    private void Copy(List<KernelGroup> kernels, Node source, Shape picture, Halo halo)
    {
        var copy = new MapNode($"{source.Name}_padded", picture, true, Expressions.Exprs.X, source);
        var kernel = new KernelGroup(KernelKind.Rows) { Outer = picture.Outer, Columns = picture.Last };
        kernel.Nodes.Add(copy);
        kernels.Insert(kernels.FindLastIndex(group => group.Nodes.Contains(source)) + 1, kernel);
        copies.Add(source, copy);
        pictures.Remove(source);
        pictures.Add(copy, (picture, halo));
    }
}
