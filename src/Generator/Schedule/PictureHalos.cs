using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which tensors windows slide over, and the zeros that have to stand around them. A tensor that is also read as something
/// else than one picture is copied for its windows, once for each picture that they see in it.</summary>
internal sealed class PictureHalos
{
    private readonly Dictionary<Node, (Shape Picture, Halo Halo)> _buffers = [];
    private readonly Dictionary<(Node Source, Shape Picture), Node> _copies = [];

    private readonly Joins _joins;

    /// <summary>Finds the halos; adds the kernels of the copies to <paramref name="kernels"/>.</summary>
    public PictureHalos(List<KernelGroup> kernels, IEnumerable<Node> results, Joins joins)
    {
        _joins = joins;
        var pictures = new Dictionary<(Node Source, Shape Picture), Halo>();
        foreach (var read in kernels.SelectMany(kernel => kernel.Nodes).SelectMany(PictureRead.Of))
        {
            var key = (Topology.Source(read.Input), read.Picture);
            pictures[key] = pictures.TryGetValue(key, out var other) ? read.Halo.Or(other) : read.Halo;
        }

        var asked = new HashSet<Node>(results.Select(Topology.Source));
        foreach (var together in pictures.GroupBy(read => joins.PlaceOf(read.Key.Source).Whole).ToArray())
        {
            var whole = together.Key;
            var halo = together.Aggregate(default(Halo), (all, read) => all.Or(read.Value));
            var shapes = together.Select(read => WholeShape(whole, read.Key.Source, read.Key.Picture)).Distinct().ToArray();
            if (halo.IsNone)
            {
                continue;
            }

            if (shapes.Length == 1 && !asked.Contains(whole) && new PictureUse(kernels, joins, whole, shapes[0]).IsAll)
            {
                _buffers[whole] = (shapes[0], halo);
                continue;
            }

            foreach (var read in together.Where(read => !read.Value.IsNone))
            {
                Copy(kernels, read.Key.Source, read.Key.Picture, read.Value);
            }
        }
    }

    /// <summary>The copy that a contraction over windows reads in place of its input number <paramref name="input"/>, or null.</summary>
    public Node? ReadBy(Node node, int input) => node is ContractNode { Window: not null }
        && PictureRead.Of(node).FirstOrDefault(read => read.Number == input) is { } read
        && _copies.TryGetValue((Topology.Source(read.Input), read.Picture), out var copy) ? copy : null;

    /// <summary>The buffer of a tensor that is no part of another.</summary>
    public TensorBuffer BufferOf(Node source) => _buffers.TryGetValue(source, out var found)
        ? new(source, found.Picture, found.Halo, _joins.IsWhole(source))
        : new(source, source.Shape, default, _joins.IsWhole(source));

    /// <summary>The shape as a picture of a tensor that holds this one, or is it.</summary>
    private Shape WholeShape(Node whole, Node source, Shape picture) => whole == source ? picture : picture.WithLast(_joins.PlaceOf(source).Pixel);

    private void Copy(List<KernelGroup> kernels, Node source, Shape picture, Halo halo)
    {
        // The first has the tensor's name alone; few tensors are read as several pictures.
        int others = _copies.Keys.Count(copied => copied.Source == source);
        var copy = new MapNode(FormattableString.Invariant($"{source.Name}_padded{(others == 0 ? "" : $"_as_{picture}")}"), picture, true, Expressions.Exprs.X, source);
        var kernel = new KernelGroup(KernelKind.Rows) { Outer = picture.Outer, Columns = picture.Last };
        kernel.Nodes.Add(copy);
        kernels.Insert(_joins.LastMaker(kernels, source) + 1, kernel);
        _copies.Add((source, picture), copy);
        _buffers.Add(copy, (picture, halo));
    }
}
