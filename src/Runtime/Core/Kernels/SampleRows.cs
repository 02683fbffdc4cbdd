using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetDsl.Engines;

namespace NetDsl.Kernels;

/// <summary>A column of samples as the caller gave it, read sixteen elements at a time: bytes or floats, in place, in the order
/// of the batch. Nothing behind the end of a row is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct SampleRows<TLanes>(Slot slot, int* rows, int columns)
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Elements <paramref name="column"/> to + 15 of a sample, zeros where there are no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Load(int sample, int column)
    {
        nint row = rows is null ? sample : rows[sample];
        nint place = (row * columns) + column;
        if (columns - column < Layout.Lanes)
        {
            return LoadPart(place, columns - column);
        }

        return slot.Kind == ElementKind.Byte
            ? TLanes.LoadBytes(new Bytes((byte*)slot.Data + place))
            : TLanes.Load(new Floats((float*)slot.Data + place));
    }

    /// <summary>One element of a sample, in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes LoadOne(int sample, int element)
    {
        nint place = ((rows is null ? sample : (nint)rows[sample]) * columns) + element;
        return TLanes.Broadcast(slot.Kind == ElementKind.Byte ? ((byte*)slot.Data)[place] : ((float*)slot.Data)[place]);
    }

    /// <summary>The whole number of a sample, in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes LoadIndex(int sample) => TLanes.Broadcast(((int*)slot.Data)[rows is null ? sample : rows[sample]]);

    /// <summary>One whole number of a sample that has several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Index(int sample, int element) => ((int*)slot.Data)[((rows is null ? sample : (nint)rows[sample]) * columns) + element];

    /// <summary>Whole numbers <paramref name="column"/> to + 15 of a sample as floats, zeros where there are no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes LoadIndices(int sample, int column)
    {
        nint place = ((rows is null ? sample : (nint)rows[sample]) * columns) + column;
        return TLanes.ConvertToFloat(TLanes.LoadFirst(new Floats((float*)slot.Data + place), columns - column));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TLanes LoadPart(nint place, int count)
    {
        float* part = stackalloc float[Layout.Lanes];
        for (int i = 0; i < Layout.Lanes; i++)
        {
            part[i] = i >= count ? 0 : slot.Kind == ElementKind.Byte ? ((byte*)slot.Data)[place + i] : ((float*)slot.Data)[place + i];
        }

        return TLanes.Load(new Floats(part));
    }
}
