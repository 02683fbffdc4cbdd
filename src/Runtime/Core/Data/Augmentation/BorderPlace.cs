using System.Runtime.CompilerServices;

namespace NetDsl.Data;

/// <summary>Which pixel stands for one outside the picture.</summary>
internal static class BorderPlace
{
    /// <summary>A place from 0 to <paramref name="length"/> - 1, or -1 for nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int place, int length, Border border)
        => (uint)place < (uint)length ? place : Outside(place, length, border);

    private static int Outside(int place, int length, Border border)
    {
        if (border == Border.Zero)
            return -1;
        if (border == Border.Edge)
            return place < 0 ? 0 : length - 1;
        // There and back again is twice the length.
        var period = 2L * length;
        var along = (int)((place % period + period) % period);
        return along < length ? along : (int)(period - 1 - along);
    }
}
