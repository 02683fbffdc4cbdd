using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Training.Pipeline;

/// <summary>"Decodes" pictures that lie in memory, and counts how often.</summary>
internal sealed class HeldDecoder(DataColumn<byte> pictures) : SampleDecoder
{
    private int _decoded;

    public int Decoded => _decoded;

    public override ImmutableArray<int> Shape => pictures.Shape;

    public override int Count => pictures.Count;

    public override void Decode(int sample, Span<byte> values)
    {
        Interlocked.Increment(ref _decoded);
        pictures[sample].CopyTo(values);
    }
}
