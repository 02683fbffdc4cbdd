using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Kernels;

/// <content>Copies of pixels.</content>
internal sealed unsafe partial class ColumnScratch
{
    /// <summary>Inputs at a time where they are read in place: as many as have room for their sums of one panel.</summary>
    public const int InputsInPlace = Panels * InputsOfCut;

    private readonly nint[] _offsets = GC.AllocateUninitializedArray<nint>(InputsInPlace, pinned: true);

    /// <summary>Panels at a time, where the depth is cut and this many inputs are gone through: as many as there is room for their sums.</summary>
    public static int PanelsOfCut(int inputs) => Math.Clamp(Panels * InputsOfCut / Math.Max(inputs, 1), Panels, MostPanels);

    /// <summary>Sixteen sums of each panel of a group, for the bias.</summary>
    public float* BiasSums => Sums + Panels * InputsOfCut * 16;

    /// <summary>Notes the offsets of <paramref name="count"/> inputs.</summary>
    public void TakeOffsets(in PixelRows rows, int input, int count)
    {
        for (var i = 0; i < count; i++) _offsets[i] = rows.OffsetOf(input + i);
    }

    /// <summary>Notes where the inputs, whose offsets are noted, begin in place.</summary>
    public void PixelsInPlace(float* a, int inputs)
    {
        for (var i = 0; i < inputs; i++) _addresses[i] = (nint)(a + _offsets[i]);
    }

    /// <summary>Copies the pixels' inputs, whose offsets are noted, in the order of the tiles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void TakePixelInputs(float* a, in PixelRows rows, in PixelChunk chunk, int inputs)
    {
        var depth = chunk.Count;
        var row = 0;
        for (var sample = 0; sample < chunk.Samples; sample++)
        {
            for (var line = 0; line < chunk.Lines; line++)
            {
                var pixel = a + sample * rows.SampleStride + line * rows.RowStride;
                for (var x = 0; x < chunk.Pixels; x++, pixel += rows.PixelStride)
                {
                    TakePixel(pixel, depth, row++, inputs);
                }
            }
        }
    }

    /// <summary>Copies the chunk's pixels of a few panels, one panel after the other, and zeros where there are no columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void TakePixelPanels<TLanes>(float* b, in PixelPlaces places, in PixelChunk chunk, int panel, int panels)
        where TLanes : struct, ILanes<TLanes>
    {
        var step = (nint)chunk.Count * 16;
        int columns = places.Columns - panel * 16, whole = Math.Min(columns / 16, panels), rest = columns - whole * 16, lines = chunk.Lines, pixels = chunk.Pixels;
        nint pixelStride = places.PixelStride;
        var target = B;
        for (var sample = 0; sample < chunk.Samples; sample++)
        {
            for (var line = 0; line < lines; line++)
            {
                var pixel = b + sample * places.SampleStride + line * places.RowStride + panel * 16;
                for (var x = pixels; x > 0; x--, pixel += pixelStride, target += 16)
                {
                    float* from = pixel, to = target;
                    for (var p = whole; p > 0; p--, from += 16, to += step) TLanes.Load(new(from)).Store(new(to));
                    if (whole < panels) TLanes.LoadFirst(new(from), rest).Store(new(to));
                }
            }
        }
    }

    /// <summary>Adds up a strip of the copied panels, beginning at zero or going on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddUp<TLanes>(float* strip, int depth, float* sums, bool goOn) where TLanes : struct, ILanes<TLanes>
    {
        var sum = goOn ? TLanes.Load(new(sums)) : TLanes.Zero;
        for (; depth > 0; depth--, strip += 16) sum += TLanes.Load(new(strip));
        sum.Store(new(sums));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakePixel(float* pixel, int depth, int row, int inputs)
    {
        var target = A + row * TileHeight.Most;
        var input = 0;
        for (; input + TileHeight.Most <= inputs; input += TileHeight.Most, target += depth * TileHeight.Most)
        {
            ref var offset = ref _offsets[input];
            if (Unsafe.Add(ref offset, 5) - offset == 5)
            {
                Vector128.Load(pixel + offset).Store(target);
                Vector64.Load(pixel + offset + 4).Store(target + 4);
            }
            else
            {
                for (var i = 0; i < TileHeight.Most; i++) target[i] = pixel[Unsafe.Add(ref offset, i)];
            }
        }

        for (; input < inputs; input++) *target++ = pixel[_offsets[input]];
    }
}
