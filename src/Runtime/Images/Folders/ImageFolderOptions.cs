namespace NetDsl.Data;

/// <summary>How the pictures of a folder are read.</summary>
public sealed class ImageFolderOptions
{
    /// <summary>What all pictures are resized to; null takes them as they are, and then all must have one size.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Whether a picture of another size than <see cref="Size"/> is resized to it; else it is one that cannot be used.</summary>
    public bool Resize { get; init; } = true;

    /// <summary>3 for colours, 1 for grey.</summary>
    public int Channels { get; init; } = 3;

    /// <summary>The classes there must be, in the order of their numbers; null takes the sub-folders in ordinal order.</summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>What to do about a picture that cannot be read, or has another size than it must: than most where no <see cref="Size"/> is given.</summary>
    public Damaged OnDamaged { get; init; }

    /// <summary>So many bytes of decoded pictures are kept at most; the others are decoded each time that they are needed.</summary>
    public long Room { get; init; } = DecodedColumn.UsualRoom;

    /// <summary>Threads that look through the files; 0 means one for each processor. Their number does not change what comes out.</summary>
    public int Threads { get; init; }

    /// <summary>A picture of more pixels counts as damaged, and no memory is taken for it.</summary>
    public long MostPixels { get; init; } = ImageFile.UsualMostPixels;

    internal void Check()
    {
        if (Channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(Channels), Channels, "Pictures are read as 3 channels or as 1.");
        if (Size is { Height: <= 0 } or { Width: <= 0 })
            throw new ArgumentOutOfRangeException(nameof(Size), Size, "Pictures have a height and a width.");
        ArgumentOutOfRangeException.ThrowIfNegative(Room);
        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MostPixels);
    }
}
