using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>What came of a folder's files.</summary>
/// <param name="Pixels">Picture after picture, without those that were skipped.</param>
/// <param name="Size">Of each of them.</param>
/// <param name="Kept">The numbers of their files.</param>
/// <param name="Skipped">The others.</param>
sealed record DecodedFolder(ReadOnlyMemory<byte> Pixels, ImageSize Size, int[] Kept, ImmutableArray<SkippedImage> Skipped);
