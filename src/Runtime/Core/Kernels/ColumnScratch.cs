using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Kernels;

/// <summary>A thread's cache-sized copies of what the column tiles read.</summary>
/// <remarks>
/// Down a column every float lies on another page, and a tile that walks two columns waits for the address translation:
/// measured for 784x800 over 200 rows, 86 GFLOP/s in place and 106 from these copies, where the peak was 118.
/// </remarks>
internal sealed unsafe partial class ColumnScratch
{
    /// <summary>Inputs at a time, where the depth is cut: with <see cref="Depth"/> rows they take a fifth of a usual
    /// second-level cache, and their sums as much.</summary>
    public const int InputsOfCut = 192;

    /// <summary>Inputs at a time, where it is not: each time all panels are copied anew, and the sums take no room.</summary>
    public const int Inputs = 408;

    /// <summary>Rows at a time: a strip of one panel then takes half of the first-level cache.</summary>
    public const int Depth = 256;

    /// <summary>Panels at a time, where the depth is cut and sums have to wait for its next part.</summary>
    public const int Panels = 16;

    /// <summary>Panels at a time at most: inputs are few then.</summary>
    public const int MostPanels = 4 * Panels;

    /// <summary>Panels that are copied together, since they are neighbours in memory.</summary>
    public const int PanelsTogether = 4;

    [ThreadStatic]
    private static ColumnScratch? _mine;

    private readonly nint[] _addresses = GC.AllocateUninitializedArray<nint>(InputsInPlace, pinned: true);
    private readonly AlignedMemory _memory = new((Inputs * Depth) + (PanelsTogether * Depth * 16) + (Panels * InputsOfCut * 16) + (MostPanels * 16));

    private ColumnScratch()
    {
        A = _memory.Floats.Pointer;
        B = A + Inputs * Depth;
        Sums = B + PanelsTogether * Depth * 16;
    }

    /// <summary>How many panels are gone through at once: they lie in one copy.</summary>
    public static int AtOnce<TLanes>(int inputs, int panelsLeft, int lanes) where TLanes : struct, ILanes<TLanes>
        => Math.Min(Tiles<TLanes>.PanelsTogether(inputs, panelsLeft, lanes), 2);

    /// <summary>That of the thread that asks.</summary>
    public static ColumnScratch Mine => _mine ??= new();

    /// <summary>Inputs in sixes: the six of a row lie side by side, then those of the next row.</summary>
    public float* A { get; }

    /// <summary>One panel of gradients, row after row.</summary>
    public float* B { get; }

    /// <summary>Sixteen sums for each input of each panel.</summary>
    public float* Sums { get; }

    /// <summary>Where the inputs of the tiles begin, one after the other.</summary>
    public float** Addresses => (float**)Unsafe.AsPointer(ref _addresses[0]);

    /// <summary>Notes where neighbouring inputs begin that are read in place.</summary>
    public TileWalk InPlace(float* a, nint stride, int depth, int inputs)
    {
        for (var i = 0; i < inputs; i++) _addresses[i] = (nint)(a + i);
        return new(depth, stride);
    }

    /// <summary>Notes where copied inputs begin.</summary>
    public TileWalk Copied(int depth, int inputs)
    {
        var six = A;
        for (var i = 0; i < inputs; i += TileHeight.Most, six += depth * TileHeight.Most)
        {
            for (var j = 0; j < Math.Min(TileHeight.Most, inputs - i); j++) _addresses[i + j] = (nint)(six + j);
        }

        return new(depth, TileHeight.Most);
    }

    /// <summary>Copies <paramref name="depth"/> rows of <paramref name="inputs"/> neighbouring inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void TakeInputs(float* a, nint stride, int depth, int inputs)
    {
        for (var row = 0; row < depth; row++, a += stride)
        {
            var target = A + row * TileHeight.Most;
            var input = 0;
            for (; input + TileHeight.Most <= inputs; input += TileHeight.Most, target += depth * TileHeight.Most)
            {
                Vector128.Load(a + input).Store(target);
                Vector64.Load(a + input + 4).Store(target + 4);
            }

            for (; input < inputs; input++) *target++ = a[input];
        }
    }

    /// <summary>Copies <paramref name="depth"/> rows of up to <see cref="PanelsTogether"/> panels, one panel after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void TakePanels<TLanes>(float* b, nint stride, int depth, int panels) where TLanes : struct, ILanes<TLanes>
    {
        var step = (nint)depth * 16;
        for (var row = 0; row < depth; row++, b += stride)
        {
            var target = B + row * 16;
            for (var panel = 0; panel < panels; panel++, target += step) TLanes.Load(new(b + panel * 16)).Store(new(target));
        }
    }
}
