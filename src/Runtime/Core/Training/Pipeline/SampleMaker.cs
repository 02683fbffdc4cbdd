using System.Runtime.InteropServices;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>Brings samples from the data set into a batch: decodes those that do not lie in memory, changes the pictures among them and makes
/// what is made from annotations of their places. One for each thread.</summary>
internal sealed class SampleMaker
{
    private readonly MadeColumn[] _columns;
    private readonly Augmenter?[] _augmenters;
    private readonly Box[] _boxes;
    private readonly byte[] _decoded;

    public SampleMaker(MadeColumn[] columns, IReadOnlyList<Transform> transforms, uint seed)
    {
        _columns = columns;
        _augmenters = [.. columns.Select(column => transforms.Count > 0 && column.IsPicture ? new Augmenter(transforms, column.Size, column.Channels, seed) : null)];
        _boxes = new Box[columns.Max(column => column.Encoded?.MostBoxes ?? 0)];
        _decoded = new byte[columns.Zip(_augmenters).Max(pair => pair.First.Decoded is not null && pair.Second is not null ? pair.First.SampleBytes : 0)];
    }

    public void Make(MadePlace place, int index, int row, int epoch)
    {
        // Annotations are those of the first picture; inputs come before targets.
        AffineMap? went = null;
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            var to = place.Sample(i, index);
            if (column.Encoded is { } encoded)
                Encode(encoded, row, went ?? AffineMap.Identity, MemoryMarshal.Cast<byte, float>(to));
            else if (_augmenters[i] is { } augmenter)
            {
                var map = Change(augmenter, column, Sample(column, row), to, epoch, row);
                went ??= map;
            }
            else if (column.Decoded is { } decoded)
                decoded.Read(row, to);
            else
                column.Sample(row).CopyTo(to);
        }
    }

    /// <summary>A sample, which stays where it is until the next one is asked for.</summary>
    private ReadOnlySpan<byte> Sample(in MadeColumn column, int row)
    {
        if (column.Decoded is not { } decoded)
            return column.Sample(row);
        var pixels = _decoded.AsSpan(0, column.SampleBytes);
        decoded.Read(row, pixels);
        return pixels;
    }

    private static AffineMap Change(Augmenter augmenter, in MadeColumn column, ReadOnlySpan<byte> from, Span<byte> to, int epoch, int row)
        => column.Source.Kind == ElementKind.Byte
            ? augmenter.Apply(from, to, epoch, row)
            : augmenter.Apply(MemoryMarshal.Cast<byte, float>(from), MemoryMarshal.Cast<byte, float>(to), epoch, row);

    private void Encode(EncodedColumn column, int row, in AffineMap map, Span<float> values)
    {
        var boxes = column[row].Boxes;
        for (var i = 0; i < boxes.Length; i++)
            _boxes[i] = boxes[i].Map(map);
        column.Encoder.Encode(_boxes.AsSpan(0, boxes.Length), values);
    }
}
