namespace NetDsl.Generator.Emit.Gpu;

/// <summary>How a number that counts through nested things, as the pixels of the lines of a batch's pictures, becomes a place in
/// memory. What lies side by side costs no division.</summary>
/// <param name="axes">From the outside in: what is counted, how many there are of each, and the floats from one to the next. How many there
/// are of the outermost does not matter.</param>
internal sealed class Walk(params (string Name, int Extent, int Stride)[] axes)
{
    private readonly (string Name, int Extent, int Stride)[] _axes = axes.Where((axis, i) => i == 0 || axis.Extent != 1).ToArray();

    /// <summary>Through what lies side by side.</summary>
    public static Walk Floats { get; } = new(("float", 0, 1));

    /// <summary>The text of the place of a number, itself the text of a local; 0 where there is only one place.</summary>
    public string Of(string number)
    {
        var terms = new List<string>();
        int inside = 1;
        for (int axis = _axes.Length - 1; axis >= 0; axis--)
        {
            // All further in has gone round: what it added up to is taken back.
            int stride = _axes[axis].Stride - (axis == _axes.Length - 1 ? 0 : _axes[axis + 1].Extent * _axes[axis + 1].Stride);
            var (name, _, _) = _axes[axis];
            string counted = inside == 1 ? number : $"{number} / {ShapeNumber.Of($"{name}Size", inside)}";
            if (stride != 0)
            {
                terms.Add(stride == 1 ? counted : $"{counted} * {ShapeNumber.Of(axis == _axes.Length - 1 ? $"{name}Stride" : $"{name}Skip", stride)}");
            }

            inside *= _axes[axis].Extent;
        }

        return terms.Count switch
        {
            0 => "0",
            _ => string.Join(" + ", terms.Select(term => term == number ? term : $"({term})")),
        };
    }
}
