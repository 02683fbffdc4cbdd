using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>An input or target as the pipeline takes it over: where it lies, and whether it is a picture to be changed.</summary>
/// <param name="Source">The samples of the data set.</param>
/// <param name="SampleBytes">How long one of them is.</param>
/// <param name="Size">Height and width of a picture.</param>
/// <param name="Channels">Its channels; 0 for what is copied as it is.</param>
/// <param name="Encoded">What a target is made from, where that is annotations of the picture.</param>
readonly unsafe record struct AugmentedColumn(Slot Source, int SampleBytes, ImageSize Size, int Channels, EncodedColumn? Encoded = null)
{
    public bool IsPicture => Channels > 0;

    public byte* Sample(int row) => (byte*)Source.Data + (nint)row * SampleBytes;

    /// <summary>Inputs first, then targets.</summary>
    /// <exception cref="ShapeMismatchException">No input is a picture.</exception>
    public static AugmentedColumn[] Of(NetworkDescription network, BoundData bound)
    {
        var data = bound.Batch(null, bound.Count);
        var columns = new AugmentedColumn[network.Inputs.Length + network.Targets.Length];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = i < network.Inputs.Length
                ? Of(network.Inputs[i], data.Input(i), mayBePicture: true)
                : Of(network.Targets[i - network.Inputs.Length], data.Target(i - network.Inputs.Length), mayBePicture: false, bound.Encoded(i - network.Inputs.Length));
        return columns.Any(column => column.IsPicture)
            ? columns
            : throw new ShapeMismatchException(
                $"inputs of {network.Name}", "a picture (height, width and channels) to augment",
                string.Join(", ", network.Inputs.Select(input => ShapeText.Of(input.Shape.AsSpan()))));
    }

    static AugmentedColumn Of(TensorDescription tensor, Slot source, bool mayBePicture, EncodedColumn? encoded = null)
    {
        var bytes = tensor.Size * (source.Kind == ElementKind.Byte ? sizeof(byte) : sizeof(float));
        return mayBePicture && tensor.Kind == ElementKind.Single && tensor.Shape is [var height, var width, var channels]
            ? new(source, bytes, new(height, width), channels)
            : new(source, bytes, default, 0, encoded);
    }
}
