using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>A picture that was made as large as a network wants it, and where its points went.</summary>
/// <param name="Pixels">Bytes row after row, the channels of a pixel together.</param>
/// <param name="Size">Of what there is now.</param>
/// <param name="Original">Of the picture as it was.</param>
/// <param name="Map">Where the points of the picture went; annotations go there too.</param>
public sealed record FittedPicture(ReadOnlyMemory<byte> Pixels, ImageSize Size, ImageSize Original, AffineMap Map)
{
    /// <summary>A picture that has the right size already.</summary>
    public FittedPicture(ReadOnlyMemory<byte> pixels, ImageSize size) : this(pixels, size, size, AffineMap.Identity) { }
}
