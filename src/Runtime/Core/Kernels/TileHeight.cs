namespace NetDsl.Kernels;

/// <summary>How many rows the next register tile takes.</summary>
internal static class TileHeight
{
    /// <summary>Rows of the tallest tile.</summary>
    public const int Most = 6;

    /// <summary>Six where possible; seven to nine rows are split in two even tiles, because tiles of one and two rows are slow.</summary>
    public static int Next(int rowsLeft) => rowsLeft switch
    {
        < Most => rowsLeft,
        7 or 8 => 4,
        9 => 5,
        _ => Most,
    };

    /// <summary>How many of the first rows go into tiles of six.</summary>
    public static int InTallest(int rows) => rows switch
    {
        < Most => 0,
        _ => rows % Most is 1 or 2 or 3 ? rows / Most * Most - Most : rows / Most * Most,
    };
}
