using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>How the pictures of a KITTI folder are made ready for a network.</summary>
public sealed record KittiPictureOptions
{
    /// <summary>What all pictures become. DetectNet's: 384 x 1248.</summary>
    public ImageSize Size { get; init; } = new(384, 1248);

    /// <summary>How.</summary>
    public PictureFit Fit { get; init; } = PictureFit.Pad;

    /// <summary>The classes in the order of their numbers, whatever their case, as DIGITS's "custom classes"; what is not in the list has number 0,
    /// so let the first be <c>dontcare</c>. Null for DIGITS's own numbers: 1 for cars.</summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>Boxes that are smaller in either direction become class 0, as DIGITS does with what it validates on (25); in pixels of the
    /// original picture.</summary>
    public double LeastSide { get; init; }

    /// <summary>So many bytes of decoded pictures are kept at most; the others are decoded each time that they are needed.</summary>
    public long Room { get; init; } = DecodedColumn.UsualRoom;

    /// <summary>Threads that look through the files; 0 means one for each processor.</summary>
    public int Threads { get; init; }
}
