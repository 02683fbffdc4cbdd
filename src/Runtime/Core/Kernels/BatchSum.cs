using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Sums over the batch, one a feature: the gradient of a bias.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchSum<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>For each panel of sixteen columns: the sum over <paramref name="depth"/> rows, first to last, handed to
    /// <paramref name="epilogue"/> as row 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TEpilogue>(Floats rows, nint stride, int depth, int panelFrom, int panelTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        int panel = panelFrom;
        for (; panel + 1 < panelTo; panel += 2)
        {
            TLanes even = TLanes.Zero, odd = TLanes.Zero;
            var row = rows.At((nint)panel * Layout.Lanes);
            for (int r = 0; r < depth; r++)
            {
                even += TLanes.Load(row);
                odd += TLanes.Load(row.At(Layout.Lanes));
                row = row.At(stride);
            }

            epilogue.Finish(even, 0, panel);
            epilogue.Finish(odd, 0, panel + 1);
        }

        if (panel < panelTo)
        {
            var sum = TLanes.Zero;
            for (int r = 0; r < depth; r++)
            {
                sum += TLanes.Load(rows.At((r * stride) + ((nint)panel * Layout.Lanes)));
            }

            epilogue.Finish(sum, 0, panel);
        }
    }
}
