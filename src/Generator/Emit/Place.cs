using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>Where in the batch a kernel stands, as texts. A processor's kernel has sixteen lanes there, a GPU's thread one element.</summary>
/// <param name="column">Of the first lane, in its row; 0 where a row is no more than that.</param>
internal abstract class Place(string column)
{
    /// <summary>The text of the first column.</summary>
    public string Column { get; } = column;

    /// <summary>The sample's number in the batch.</summary>
    public const string Sample = "sample";

    /// <summary>How a number of a shape is written, by what it is called and what it is.</summary>
    public Func<string, int, string> Number { get; set; } = (_, value) => Literals.Int(value);

    /// <summary>The index of a tensor's first lane in its memory.</summary>
    /// <param name="sample">The text of where the sample begins.</param>
    /// <param name="buffer">The tensor's memory.</param>
    /// <param name="shape">The tensor's shape.</param>
    public string Index(string sample, TensorBuffer buffer, Shape shape)
    {
        // What is the same for the whole batch is kept where the first sample's would be.
        var terms = new List<string>();
        if (buffer.Node.PerSample)
        {
            terms.Add(sample);
            terms.AddRange(IsVector(shape) ? [] : Rows(buffer, shape));
        }

        return Sum(HasColumns(shape) ? terms.Concat(Columns) : terms);
    }

    /// <summary>Whether a tensor has one number here, and not one a lane.</summary>
    public virtual bool IsScalar(Node node) => RowPhases.IsScalar(node);

    /// <summary>The number of the first lane's element in the sample.</summary>
    public abstract string Element(Shape shape);

    /// <summary>The number of the element that a random number of the first lane is drawn for.</summary>
    /// <param name="uniform">The random number.</param>
    /// <param name="shape">The tensor it is drawn for.</param>
    /// <param name="isScalar">Whether there is one number here, and not one a lane.</param>
    public string Element(Expressions.Uniform uniform, Shape shape, bool isScalar)
        => !uniform.PerChannel ? Element(shape) : isScalar ? "0" : Column;

    /// <summary>Whether a tensor has one number a channel for all rows of a sample.</summary>
    protected virtual bool IsVector(Shape shape) => false;

    /// <summary>Whether the first lane's place depends on the column.</summary>
    protected virtual bool HasColumns(Shape shape) => shape.Last > 1;

    /// <summary>The terms for rows before this one, and for what stands around a picture.</summary>
    protected abstract IEnumerable<string> Rows(TensorBuffer buffer, Shape shape);

    /// <summary>The text of the sample's number.</summary>
    public virtual string SampleText => Sample;

    /// <summary>The column as a term, where it is one.</summary>
    protected IEnumerable<string> Columns => Column == "0" ? [] : [Column];

    protected string Times(string text, string name, int factor) => factor == 1 ? text : $"{text} * {Number(name, factor)}";

    protected static string Sum(IEnumerable<string> terms)
    {
        string[] all = terms.ToArray();
        return all.Length == 0 ? "0" : all.Length == 1 ? all[0] : string.Join(" + ", all.Select(t => t.Contains('*') ? $"({t})" : t));
    }
}

/// <summary>In the rows of a batch: a sample's rows lie one after the other, or are the lines of a picture with zeros around it.</summary>
/// <param name="row">The row's number in the sample, or null where there is one.</param>
/// <param name="column">See <see cref="Place"/>.</param>
/// <param name="sample">The sample's number in the batch.</param>
internal sealed class RowPlace(string? row, string column, string sample = Place.Sample) : Place(column)
{
    public override string SampleText => sample;

    public override string Element(Shape shape)
        => Sum((row is null ? [] : new[] { Times(row, "rowStride", shape.Last) }).Concat(shape.Last > 1 ? Columns : []));

    protected override bool IsVector(Shape shape) => shape.Rank == 1;

    protected override IEnumerable<string> Rows(TensorBuffer buffer, Shape shape)
    {
        if (row is null)
        {
            return [];
        }

        string[] start = buffer.Start > 0 ? [Number("offset", buffer.Start)] : [];
        return [.. start, buffer.Halo.IsNone ? Times(row, "rowStride", buffer.IsStrided ? buffer.PixelStride : shape.Last) : Times(row, "lineStride", buffer.LineStride)];
    }
}

/// <summary>In tensors whose elements are all alike: a sample is one row, or a picture's lines are, with all channels of all their
/// pixels. What is the same for all pixels has to be spread along the line.</summary>
/// <param name="y">The line's number in the picture, or null where a sample is one row.</param>
/// <param name="length">Elements of a line.</param>
/// <param name="column">See <see cref="Place"/>.</param>
internal sealed class LinePlace(string? y, int length, string column) : Place(column)
{
    public override bool IsScalar(Node node) => false;

    public override string Element(Shape shape)
        => Sum((y is null ? [] : new[] { Times(y, "lineLength", length) }).Concat(Columns));

    protected override bool HasColumns(Shape shape) => true;

    protected override IEnumerable<string> Rows(TensorBuffer buffer, Shape shape)
    {
        if (y is null)
        {
            yield break;
        }

        if (buffer.Start > 0)
        {
            yield return Number("offset", buffer.Start);
        }

        yield return Times(y, "lineStride", buffer.Halo.IsNone ? length : buffer.LineStride);
    }
}

/// <summary>In the pixels of pictures.</summary>
/// <param name="y">The line's number in the picture.</param>
/// <param name="x">The pixel's number in the line.</param>
/// <param name="width">Pixels of a line.</param>
/// <param name="column">See <see cref="Place"/>.</param>
internal sealed class PixelPlace(string y, string x, int width, string column) : Place(column)
{
    public override string Element(Shape shape)
        => Sum(Pixel(shape.Last).Concat(shape.Last > 1 ? Columns : []));

    protected override IEnumerable<string> Rows(TensorBuffer buffer, Shape shape)
    {
        if (buffer.Halo.IsNone && !buffer.IsStrided)
        {
            return Pixel(shape.Last);
        }

        string[] start = buffer.Start > 0 ? [Number("offset", buffer.Start)] : [];
        // Without zeros around it, a tensor of rows can be read as a picture of any width.
        return [.. start, Times(y, "lineStride", buffer.Halo.IsNone ? width * buffer.PixelStride : buffer.LineStride), Times(x, "pixelStride", buffer.PixelStride)];
    }

    protected override bool IsVector(Shape shape) => shape.Rank == 1;

    private IEnumerable<string> Pixel(int channels) => [Times(y, "lineStride", width * channels), Times(x, "pixelStride", channels)];
}
