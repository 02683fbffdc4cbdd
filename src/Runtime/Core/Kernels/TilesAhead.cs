using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Tiles of pictures that come from memory: they are asked for while those before are multiplied, a few at a time, since a processor waits for few lines at
/// once.</summary>
/// <param name="Pictures">The first of them.</param>
/// <param name="SampleStride">Floats from a picture to the next.</param>
/// <param name="RowStride">Floats from a row to the next.</param>
/// <param name="PixelStride">Floats from a pixel to the next.</param>
/// <param name="Length">Floats of a pixel that are read.</param>
/// <param name="Across">Tiles in a row of a picture.</param>
/// <param name="Down">Rows of tiles.</param>
/// <param name="Side">Pixels of a tile, down and across.</param>
internal readonly record struct TilesAhead(
    Floats Pictures, nint SampleStride, nint RowStride, nint PixelStride, int Length, int Across, int Down, int Side)
{
    /// <summary>The tiles that are asked for: from this number on.</summary>
    public int From { get; init; }

    /// <summary>The number behind the last one.</summary>
    public int To { get; init; }

    /// <summary>Whether so many tiles come from memory.</summary>
    public bool AreFar(int tiles) => tiles / (Across * Down) * SampleStride > Floats.InCaches;

    /// <summary>Asks for a part of the tiles, if there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ask(int part, int parts)
    {
        if (To > From) AskForPart(part, parts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void AskForPart(int part, int parts)
    {
        int count = To - From, first = From + count * part / parts, stop = From + count * (part + 1) / parts;
        var place = new PixelWalk(Across, Down, first);
        for (var tile = first; tile < stop; tile++, place.Next())
        {
            var row = Pictures.Pointer + place.Sample * SampleStride + place.Y * Side * RowStride + place.X * Side * PixelStride;
            for (var py = 0; py < Side; py++, row += RowStride)
            {
                for (var px = 0; px < Side; px++) new Floats(row + px * PixelStride).Prefetch(Length);
            }
        }
    }
}
