namespace NetDsl.Data;

/// <summary>A decoder's samples, of which as many are kept as there is room for. Columns that are parts of one another share them.</summary>
internal sealed class DecodedSamples(SampleDecoder decoder, long room)
{
    private readonly byte[]?[] _kept = new byte[]?[decoder.Count];
    private long _room = room;

    public SampleDecoder Decoder => decoder;

    public void Read(int sample, Span<byte> values)
    {
        if (Volatile.Read(ref _kept[sample]) is { } kept)
        {
            kept.CopyTo(values);
            return;
        }

        decoder.Decode(sample, values);
        // Two threads that decode the same sample at once take room for it twice: one of them gives it back.
        if (Interlocked.Add(ref _room, -values.Length) < 0 || Interlocked.CompareExchange(ref _kept[sample], values.ToArray(), null) is not null)
            Interlocked.Add(ref _room, values.Length);
    }
}
