using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>An input or target as the pipeline takes it over: where it lies or what makes it, and whether it is a picture.</summary>
/// <param name="Source">The samples of the data set, where they lie in memory.</param>
/// <param name="SampleBytes">How long one of them is.</param>
/// <param name="Size">Height and width of a picture.</param>
/// <param name="Channels">Its channels; 0 for what is no picture.</param>
/// <param name="Decoded">What gives the samples, where they do not lie in memory.</param>
/// <param name="Encoded">What a target is made from, where that is annotations of the picture.</param>
internal readonly unsafe record struct MadeColumn(Slot Source, int SampleBytes, ImageSize Size, int Channels, DecodedColumn? Decoded, EncodedColumn? Encoded)
{
    public bool IsPicture => Channels > 0;

    /// <summary>A sample that lies in memory.</summary>
    public ReadOnlySpan<byte> Sample(int row) => new((byte*)Source.Data + (nint)row * SampleBytes, SampleBytes);

    /// <summary>Inputs first, then targets, where these were bound.</summary>
    public static MadeColumn[] Of(NetworkDescription network, BoundData bound)
    {
        var data = bound.Batch(null, bound.Count);
        var columns = new MadeColumn[bound.ColumnCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var target = i - network.Inputs.Length;
            columns[i] = target < 0
                ? Of(network.Inputs[i], data.Input(i), bound.Made(i), mayBePicture: true)
                : Of(network.Targets[target], data.Target(target), bound.Made(i), mayBePicture: false);
        }

        return columns;
    }

    private static MadeColumn Of(TensorDescription tensor, Slot source, DataColumn? made, bool mayBePicture)
    {
        var bytes = tensor.Size * (source.Kind == ElementKind.Byte ? sizeof(byte) : sizeof(float));
        var (size, channels) = mayBePicture && tensor.Kind == ElementKind.Single && tensor.Shape is [var height, var width, var depth]
            ? (new ImageSize(height, width), depth) : default;
        return new(source, bytes, size, channels, made as DecodedColumn, made as EncodedColumn);
    }
}
