using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>Brings samples from the data set into a batch, changing the pictures among them. One for each thread.</summary>
sealed unsafe class SampleMaker(AugmentedColumn[] columns, IReadOnlyList<Transform> transforms, uint seed)
{
    readonly Augmenter?[] _augmenters =
        [.. columns.Select(column => column.IsPicture ? new Augmenter(transforms, column.Size, column.Channels, seed) : null)];

    public void Make(AugmentedPlace place, int index, int row, int epoch)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var (from, to, bytes) = ((nint)columns[i].Sample(row), (nint)place.Sample(i, index), columns[i].SampleBytes);
            if (_augmenters[i] is not { } augmenter)
                Buffer.MemoryCopy((void*)from, (void*)to, bytes, bytes);
            else if (columns[i].Source.Kind == ElementKind.Byte)
                augmenter.Apply(new ReadOnlySpan<byte>((void*)from, bytes), new Span<byte>((void*)to, bytes), epoch, row);
            else
                augmenter.Apply(
                    new ReadOnlySpan<float>((void*)from, bytes / sizeof(float)), new Span<float>((void*)to, bytes / sizeof(float)), epoch, row);
        }
    }
}
