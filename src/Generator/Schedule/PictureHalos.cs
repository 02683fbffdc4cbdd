using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which tensors windows slide over, and the zeros that have to stand around them. A tensor that is also read as something
/// else than a picture is copied for its windows.</summary>
internal sealed class PictureHalos
{
    private readonly Dictionary<Node, (Shape Picture, Halo Halo)> pictures = [];
    private readonly Dictionary<Node, Node> copies = [];

    private readonly Joins joins;

    /// <summary>Finds the halos; adds the kernels of the copies to <paramref name="kernels"/>.</summary>
    public PictureHalos(List<KernelGroup> kernels, IEnumerable<Node> results, Joins joins)
    {
        this.joins = joins;
        foreach (var node in kernels.SelectMany(kernel => kernel.Nodes))
        {
            foreach (var (input, picture, halo) in WindowsOf(node))
            {
                var source = Topology.Source(input);
                pictures[source] = (picture, pictures.TryGetValue(source, out var other) ? halo.Or(other.Halo) : halo);
            }
        }

        var asked = new HashSet<Node>(results.Select(Topology.Source));
        foreach (var together in pictures.Keys.GroupBy(source => joins.PlaceOf(source).Whole).ToArray())
        {
            var whole = together.Key;
            var halo = together.Aggregate(default(Halo), (all, source) => all.Or(pictures[source].Halo));
            var shape = WholeShape(whole, together.First());
            if (halo.IsNone)
            {
                continue;
            }

            if (asked.Contains(whole) || !IsOnlyReadAsPicture(kernels, whole, shape))
            {
                foreach (var source in together.Where(source => !pictures[source].Halo.IsNone))
                {
                    Copy(kernels, source);
                }
            }
            else
            {
                pictures[whole] = (shape, halo);
            }
        }
    }

    /// <summary>The copy that a contraction over windows reads in place of its input number <paramref name="input"/>, or null.</summary>
    public Node? ReadBy(Node node, int input)
        => node is ContractNode { Window: not null } && copies.TryGetValue(Topology.Source(node.Inputs[input]), out var copy) ? copy : null;

    /// <summary>The buffer of a tensor that is no part of another.</summary>
    public TensorBuffer BufferOf(Node source) => pictures.TryGetValue(source, out var found)
        ? new(source, found.Picture, found.Halo, joins.IsWhole(source))
        : new(source, source.Shape, default, joins.IsWhole(source));

    /// <summary>The shape as a picture of a tensor that holds this one, or is it.</summary>
    private Shape WholeShape(Node whole, Node source)
        => whole == source ? pictures[source].Picture : pictures[source].Picture.WithLast(joins.PlaceOf(source).Pixel);

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
            case WindowNode or WindowGradientNode or ResampleNode or NeighbourSumNode:
                foreach (var input in node.Inputs)
                {
                    yield return (input, input.Shape, default);
                }

                break;
        }
    }

    private bool IsOnlyReadAsPicture(List<KernelGroup> kernels, Node whole, Shape picture)
        => TensorBuffer.IsPicture(whole.Shape, picture) && kernels.SelectMany(kernel => kernel.Nodes).SelectMany(node => node.Inputs)
            .Select(input => (input.Shape, Source: Topology.Source(input))).Where(read => joins.PlaceOf(read.Source).Whole == whole)
            .All(read => read.Source == whole ? TensorBuffer.IsPicture(read.Shape, picture) : read.Shape == read.Source.Shape);

    private void Copy(List<KernelGroup> kernels, Node source)
    {
        var (picture, halo) = pictures[source];
        var copy = new MapNode($"{source.Name}_padded", picture, true, Expressions.Exprs.X, source);
        var kernel = new KernelGroup(KernelKind.Rows) { Outer = picture.Outer, Columns = picture.Last };
        kernel.Nodes.Add(copy);
        kernels.Insert(joins.LastMaker(kernels, source) + 1, kernel);
        copies.Add(source, copy);
        pictures.Remove(source);
        pictures.Add(copy, (picture, halo));
    }
}
