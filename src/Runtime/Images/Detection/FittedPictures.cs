using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>Pictures that are read or made when they are needed, and made as large as a network wants them.</summary>
/// <param name="pictures">Each gives one, the same one each time; of 3 channels.</param>
/// <param name="size">What they become.</param>
/// <param name="fit">How.</param>
public sealed class FittedPictures(IReadOnlyList<Func<DecodedImage>> pictures, ImageSize size, PictureFit fit = PictureFit.Pad) : SampleDecoder
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Shape { get; } = [size.Height, size.Width, 3];

    /// <inheritdoc/>
    public override int Count => pictures.Count;

    /// <inheritdoc/>
    public override void Decode(int sample, Span<byte> values) => pictures[sample]().Fit(size, fit).Pixels.Span.CopyTo(values);
}
