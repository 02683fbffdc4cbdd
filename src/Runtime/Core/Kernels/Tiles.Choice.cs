using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Which tile computes how many inputs and panels.</content>
internal static unsafe partial class Tiles<TLanes>
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

    /// <summary>Runs the tile of so many inputs and panels; its sums lie input after input, and in an input panel after panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int height, int width, float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums)
    {
        switch (height, width)
        {
            case (_, 1): Run(height, inputs, walk, panel, sums, goOn: false); break;
            case (3, 2): ThreeByTwo(inputs, walk, panel, panelStep, sums); break;
            case (2, 2): TwoByTwo(inputs, walk, panel, panelStep, sums); break;
            case (1, 4): OneByFour(inputs, walk, panel, panelStep, sums); break;
        }
    }

    /// <summary>Runs the tile of so many inputs by one panel, beginning at zero or going on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int height, float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        switch (height)
        {
            case 6: Six(inputs, walk, panel, sums, goOn); break;
            case 5: Five(inputs, walk, panel, sums, goOn); break;
            case 4: Four(inputs, walk, panel, sums, goOn); break;
            case 3: Three(inputs, walk, panel, sums, goOn); break;
            case 2: Two(inputs, walk, panel, sums, goOn); break;
            case 1: One(inputs, walk, panel, sums, goOn); break;
        }
    }
}
