using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>Brings samples from the data set into a batch, changing the pictures among them and what is made from annotations of their
/// places. One for each thread.</summary>
sealed unsafe class SampleMaker(AugmentedColumn[] columns, IReadOnlyList<Transform> transforms, uint seed)
{
    readonly Augmenter?[] _augmenters =
        [.. columns.Select(column => column.IsPicture ? new Augmenter(transforms, column.Size, column.Channels, seed) : null)];

    readonly Box[] _boxes = new Box[columns.Max(column => column.Encoded?.MostBoxes ?? 0)];

    public void Make(AugmentedPlace place, int index, int row, int epoch)
    {
        // Annotations are those of the first picture; inputs come before targets.
        AffineMap? went = null;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Encoded is { } encoded)
            {
                Encode(encoded, row, went ?? AffineMap.Identity, new((void*)(nint)place.Sample(i, index), encoded.SampleSize));
                continue;
            }

            var (from, to, bytes) = ((nint)columns[i].Sample(row), (nint)place.Sample(i, index), columns[i].SampleBytes);
            if (_augmenters[i] is not { } augmenter)
                Buffer.MemoryCopy((void*)from, (void*)to, bytes, bytes);
            else
            {
                var map = columns[i].Source.Kind == ElementKind.Byte
                    ? augmenter.Apply(new ReadOnlySpan<byte>((void*)from, bytes), new Span<byte>((void*)to, bytes), epoch, row)
                    : augmenter.Apply(
                        new ReadOnlySpan<float>((void*)from, bytes / sizeof(float)), new Span<float>((void*)to, bytes / sizeof(float)), epoch, row);
                went ??= map;
            }
        }
    }

    void Encode(EncodedColumn column, int row, in AffineMap map, Span<float> values)
    {
        var boxes = column[row].Boxes;
        for (var i = 0; i < boxes.Length; i++)
            _boxes[i] = boxes[i].Map(map);
        column.Encoder.Encode(_boxes.AsSpan(0, boxes.Length), values);
    }
}
