using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Which tile computes how many inputs and panels.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>How many panels to take at once: one where rows are many, more where they are few.</summary>
    public static int PanelsTogether(int rows, int panelsLeft) => rows switch
    {
        1 when panelsLeft >= 4 => 4,
        2 or 3 when panelsLeft >= 2 => 2,
        _ => 1,
    };

    /// <summary>Any number of inputs by one panel, beginning at zero or going on; sums lie input after input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int count, float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        var done = TileHeight.InTallest(count);
        if (done > 0) Sixes(done / TileHeight.Most, inputs, walk, panel, sums, goOn);
        for (int height; done < count; done += height)
        {
            height = TileHeight.Next(count - done);
            switch (height)
            {
                case 5: Five(inputs + done, walk, panel, sums + done * 16, goOn); break;
                case 4: Four(inputs + done, walk, panel, sums + done * 16, goOn); break;
                case 3: Three(inputs + done, walk, panel, sums + done * 16, goOn); break;
                case 2: Two(inputs + done, walk, panel, sums + done * 16, goOn); break;
                case 1: One(inputs + done, walk, panel, sums + done * 16, goOn); break;
            }
        }
    }

    /// <summary>
    /// As many inputs as <see cref="PanelsTogether"/> was told by several panels; sums lie input after input, and in an input panel after panel.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunTogether(int count, int panels, float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums)
    {
        switch (count, panels)
        {
            case (3, 2): ThreeByTwo(inputs, walk, panel, panelStep, sums); break;
            case (2, 2): TwoByTwo(inputs, walk, panel, panelStep, sums); break;
            case (1, 4): OneByFour(inputs, walk, panel, panelStep, sums); break;
        }
    }
}
