using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>A thread's transformed patches and their products with the weights.</summary>
internal sealed unsafe class WinogradScratch
{
    private const int Places = 36, MostTiles = Layout.TransformedTilesAtOnce, PatchBlock = Layout.TransformedFloatsAtOnce;

    /// <summary>Channels, tiles and panels at a time of a weight gradient: patches and sums together stay in a usual second-level cache.</summary>
    public const int ChannelsOfColumns = 64, TilesOfColumns = 24, PanelsOfColumns = 4;

    /// <summary>Panels of products at a time, but for few tiles.</summary>
    private const int PanelsTogether = 2;

    [ThreadStatic]
    private static WinogradScratch? _mine;

    private readonly nint[] _addresses = GC.AllocateUninitializedArray<nint>(Places * MostTiles, pinned: true);
    private readonly AlignedMemory _memory;
    private readonly int _length;
    private (int Count, int Step) _addressed;

    private WinogradScratch(int length)
    {
        _length = length;
        int patches = Places * PlaceStep(length / Places), products = Places * PlaceStep(PanelsTogether * MostTiles * Layout.Lanes);
        _memory = new(patches + products + Places * Layout.Lanes * ChannelsOfColumns * PanelsOfColumns);
        Patches = _memory.Floats.Pointer;
        Products = Patches + patches;
        Sums = Products + products;
    }

    /// <summary>Place after place, in each tile after tile, in each the channels, filled up to whole panels.</summary>
    public float* Patches { get; }

    /// <summary>Place after place, in each panel after panel, in each tile after tile, in each sixteen sums; for weight gradients: panel after panel,
    /// in each place after place, in each the gradients of tile after tile.</summary>
    public float* Products { get; }

    /// <summary>A picture of sixteen channels; for weight gradients: panel after panel, in each place after place, in each sixteen sums for every channel.</summary>
    public float* Sums { get; }

    /// <summary>That of the thread that asks, large enough for six tiles of so many channels.</summary>
    public static WinogradScratch Mine(int channels)
    {
        var needed = Math.Max(PatchBlock, PatchLength(channels) * TileHeight.Most);
        if (_mine is null || _mine._length < needed)
        {
            _mine?._memory.Dispose();
            _mine = new(needed);
        }

        return _mine;
    }

    /// <summary>
    /// Floats from a place to the next, where each has so many, in whole lines of a cache: an odd number of lines, or the 36 that a transform
    /// reads or writes would meet in a few sets of the cache.
    /// </summary>
    public static int PlaceStep(int floats) => floats | Layout.Lanes;

    /// <summary>The addresses from one on.</summary>
    public float** AddressesFrom(int first) => (float**)Unsafe.AsPointer(ref _addresses[first]);

    /// <summary>Notes where each place of each tile begins, for tiles that lie so far apart.</summary>
    public void TakeAddresses(int count, int step)
    {
        if ((count, step) == _addressed) return;
        _addressed = (count, step);
        var patches = Patches;
        for (var i = 0; i < Places * count; patches += PlaceStep(count * step))
        {
            for (var tile = 0; tile < count; tile++, i++) _addresses[i] = (nint)(patches + tile * step);
        }
    }

    /// <summary>Notes where each place of each channel begins, for places that lie so far apart: those of a weight gradient.</summary>
    public void TakeAddressesOfChannels(int channels, int placeStep)
    {
        _addressed = default;
        for (var i = 0; i < Places * channels; i++) _addresses[i] = (nint)(Patches + i / channels * placeStep + i % channels);
    }

    /// <summary>How many tiles there is room for, in whole register tiles.</summary>
    public int TilesAtOnce(int channels) => Math.Min(PatchBlock / PatchLength(channels) / TileHeight.Most, MostTiles / TileHeight.Most) switch
    {
        0 => TileHeight.Most,
        var sixes => sixes * TileHeight.Most,
    };

    private static int PatchLength(int channels) => Places * Layout.Panels(channels) * Layout.Lanes;
}
