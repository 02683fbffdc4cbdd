using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Which tile computes how many rows and panels.</content>
internal static unsafe partial class RowTiles<TLanes>
{
    /// <summary>Floats of scratch that the largest tile fills.</summary>
    public const int MostSums = TileHeight.Most * 16;

    /// <summary>How many panels to take at once: one where rows are many, more where they are few.</summary>
    public static int PanelsTogether(int rows, int panelsLeft) => rows switch
    {
        1 when panelsLeft >= 4 => 4,
        2 or 3 when panelsLeft >= 2 => 2,
        _ => 1,
    };

    /// <summary>Runs the tile of so many rows and panels; its sums lie row after row, and in a row panel after panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int height, int width, in TileInput input, float* panel, nint panelStep, float* sums)
    {
        switch (height, width)
        {
            case (6, 1): Six(input, panel, sums); break;
            case (5, 1): Five(input, panel, sums); break;
            case (4, 1): Four(input, panel, sums); break;
            case (3, 1): Three(input, panel, sums); break;
            case (2, 1): Two(input, panel, sums); break;
            case (1, 1): One(input, panel, sums); break;
            case (3, 2): ThreeByTwo(input, panel, panelStep, sums); break;
            case (2, 2): TwoByTwo(input, panel, panelStep, sums); break;
            case (1, 4): OneByFour(input, panel, panelStep, sums); break;
        }
    }
}
