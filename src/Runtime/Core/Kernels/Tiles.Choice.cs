using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Which tile computes how many inputs and panels.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>Whether a vector takes a whole panel: a tile of one panel then has half as many sums in flight.</summary>
    private static bool IsWide => TLanes.Width == 512;

    /// <summary>How many panels to take at once: more than one where the inputs of a tile are too few to hide the latency of the FMA, but not where the second
    /// is half a one. <paramref name="lanes"/> from the first panel on are outputs.</summary>
    public static int PanelsTogether(int inputs, int panelsLeft, int lanes) => inputs switch
    {
        1 when panelsLeft >= 4 => 4,
        2 or 3 when panelsLeft >= 2 => 2,
        > 3 when IsWide && panelsLeft >= 2 && lanes > Layout.Lanes + Half => 2,
        _ => 1,
    };

    /// <summary>
    /// Any number of inputs by as many panels as <see cref="PanelsTogether"/> says, beginning at zero or going on. Sums lie panel after panel,
    /// and in a panel input after input.
    /// </summary>
    /// <param name="count">How many inputs there are.</param>
    /// <param name="panels">How many panels.</param>
    /// <param name="lanes">So many lanes, from the first panel on, are outputs; the others are numbers, and not always computed.</param>
    /// <param name="inputs">Where the inputs begin.</param>
    /// <param name="walk">The way that they go.</param>
    /// <param name="panel">The first panel.</param>
    /// <param name="panelStep">Floats from a panel to the next.</param>
    /// <param name="sums">The first panel's sums.</param>
    /// <param name="sumsStep">Floats from a panel's sums to the next one's.</param>
    /// <param name="goOn">Whether there are sums already.</param>
    public static void Run(
        int count, int panels, int lanes, float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        switch (panels)
        {
            case 4: OneByFour(inputs, walk, panel, panelStep, sums, sumsStep, goOn); break;
            case 2: RunTwo(count, inputs, walk, panel, panelStep, sums, sumsStep, goOn); break;
            default:
                if (lanes <= Half && TLanes.Width > 128) RunHalf(count, inputs, walk, panel, sums, goOn);
                else RunOne(count, inputs, walk, panel, sums, goOn);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunTwo(
        int count, float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        var done = TileHeight.InTallest(count);
        if (done > 0) SixesByTwo(done / TileHeight.Most, inputs, walk, panel, panelStep, sums, sumsStep, goOn);
        for (int height; done < count; done += height)
        {
            height = TileHeight.Next(count - done);
            float** some = inputs + done;
            var place = sums + done * 16;
            switch (height)
            {
                case 5: FiveByTwo(some, walk, panel, panelStep, place, sumsStep, goOn); break;
                case 4: FourByTwo(some, walk, panel, panelStep, place, sumsStep, goOn); break;
                case 3: ThreeByTwo(some, walk, panel, panelStep, place, sumsStep, goOn); break;
                case 2: TwoByTwo(some, walk, panel, panelStep, place, sumsStep, goOn); break;
                case 1:
                    One(some, walk, panel, place, goOn);
                    One(some, walk, panel + panelStep, place + sumsStep, goOn);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunOne(int count, float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        var done = IsWide ? count & ~7 : TileHeight.InTallest(count);
        if (done > 0 && IsWide) Eights(done / 8, inputs, walk, panel, sums, goOn);
        else if (done > 0) Sixes(done / TileHeight.Most, inputs, walk, panel, sums, goOn);
        for (int height; done < count; done += height)
        {
            height = TileHeight.Next(count - done);
            float** some = inputs + done;
            var place = sums + done * 16;
            switch (height)
            {
                case 6: Sixes(1, some, walk, panel, place, goOn); break;
                case 5: Five(some, walk, panel, place, goOn); break;
                case 4: Four(some, walk, panel, place, goOn); break;
                case 3: Three(some, walk, panel, place, goOn); break;
                case 2: Two(some, walk, panel, place, goOn); break;
                case 1: One(some, walk, panel, place, goOn); break;
            }
        }
    }
}
