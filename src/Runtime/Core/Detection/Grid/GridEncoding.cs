using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>
/// How boxes are told to a network that says something of each cell of a grid, as DIGITS tells them to DetectNet. A thing covers the middle
/// of its box; each cell that this touches knows the box. Of things that share a cell the last one has it: put the near ones last.
/// </summary>
/// <param name="size">Of the pictures.</param>
public sealed class GridEncoding(ImageSize size)
{
    /// <summary>Of the pictures.</summary>
    public ImageSize Size => size;

    /// <summary>Pixels to a cell, in each direction. Default: 16.</summary>
    public int Stride { get; init => field = value > 0 ? value : throw Wrong(nameof(Stride), value, "above 0"); } = 16;

    /// <summary>The sides of what a thing covers are its own times this. Default: 0.4.</summary>
    public double CoverageScale { get; init => field = value is > 0 and <= 1 ? value : throw Wrong(nameof(CoverageScale), value, "above 0 and at most 1"); } = 0.4;

    /// <summary>A limit for these sides, in pixels. Default: 20.</summary>
    public double CoverageLength { get; init => field = value > 0 ? value : throw Wrong(nameof(CoverageLength), value, "above 0"); } = 20;

    /// <summary>Which limit that is. Default: <see cref="CoverageLimit.AtLeast"/>.</summary>
    public CoverageLimit CoverageLimit { get; init; }

    /// <summary>Whether a large thing's cells count less than a small one's, down to 0; else the object's norm is at least 1. Default:
    /// true.</summary>
    public bool NormObjects { get; init; } = true;

    /// <summary>Whether boxes are first cut at the picture's rim: as DetectNet does in training, and not in validation. Default:
    /// true.</summary>
    public bool CropBoxes { get; init; } = true;

    /// <summary>Boxes that are smaller in either direction, after being cut, are background: what the rim leaves of a thing may be a sliver, and
    /// an error of its sides counts the more the smaller it is. In pixels. Default: 0.</summary>
    public double LeastSide { get; init => field = value >= 0 ? value : throw Wrong(nameof(LeastSide), value, "of at least 0"); }

    /// <summary>For each class of boxes the channel that its coverage goes to, or -1 for what is not looked for: that is background, and
    /// so is a class that has no entry. Default: class 0 to channel 0.</summary>
    public ImmutableArray<int> Channels
    {
        get;
        init => field = value.All(channel => channel >= -1) && value.Any(channel => channel >= 0)
            ? value
            : throw new ArgumentException("Each channel is -1 or at least 0, and one class at least has one.", nameof(Channels));
    } = [0];

    /// <summary>Cells from top to bottom. Default: as many as fit whole; a network whose pooling rounds up has one more where a part of a cell is
    /// left.</summary>
    public int Rows { get => field > 0 ? field : size.Height / Stride; init => field = value > 0 ? value : throw Wrong(nameof(Rows), value, "above 0"); }

    /// <summary>Cells from left to right. Default: as many as fit whole.</summary>
    public int Columns { get => field > 0 ? field : size.Width / Stride; init => field = value > 0 ? value : throw Wrong(nameof(Columns), value, "above 0"); }

    /// <summary>How many channels the coverage has.</summary>
    public int Coverages => Channels.Max() + 1;

    /// <summary>A target of the network, from each picture's annotations.</summary>
    public EncodedColumn Column(GridTarget target, IEnumerable<Annotations> pictures, string? name = null)
        => new(pictures, Encoder(target), name);

    /// <summary>What makes that target.</summary>
    public AnnotationEncoder Encoder(GridTarget target) => new GridEncoder(this, target);

    /// <summary>The channel of a class, or -1.</summary>
    internal int ChannelOf(int @class) => (uint)@class < (uint)Channels.Length ? Channels[@class] : -1;

    private static ArgumentOutOfRangeException Wrong(string name, double value, string expected) => new(name, value, $"Expected a number {expected}.");
}
