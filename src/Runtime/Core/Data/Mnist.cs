using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>
/// Handwritten digits: grey pictures of 28 x 28 bytes, 0 for paper and 255 for ink, and the digit each one shows
/// (LeCun, Cortes, Burges).
/// </summary>
public sealed partial class Mnist
{
    private const int Side = 28;
    private const int Classes = 10;

    private static readonly ImmutableArray<string> Names = [.. Enumerable.Range(0, Classes).Select(digit => $"{digit}")];

    private Mnist(DataSet train, DataSet test)
    {
        Train = train;
        Test = test;
    }

    /// <summary>The digits to learn from.</summary>
    public DataSet Train { get; }

    /// <summary>The digits to be measured on, written by other people.</summary>
    public DataSet Test { get; }

    /// <summary>
    /// Reads the four files from a folder, whether they are compressed or not and spelled
    /// <c>train-images-idx3-ubyte</c> or <c>train-images.idx3-ubyte</c>.
    /// </summary>
    /// <exception cref="DataFormatException">A file is missing, damaged, or does not belong to the others.</exception>
    public static Mnist Load(string directory) => new(
        Load(MnistFiles.Find(directory, MnistFiles.TrainImages), MnistFiles.Find(directory, MnistFiles.TrainLabels)),
        Load(MnistFiles.Find(directory, MnistFiles.TestImages), MnistFiles.Find(directory, MnistFiles.TestLabels)));

    private static DataSet Load(string imagePath, string labelPath)
    {
        var images = ReadBytes(imagePath, rank: 3);
        if (images.Dimensions[1] != Side || images.Dimensions[2] != Side)
            throw new DataFormatException(
                imagePath, 8, $"pictures of {Side}x{Side}", ShapeText.Of(images.Dimensions.AsSpan()[1..]));
        var labels = ReadBytes(labelPath, rank: 1);
        if (labels.Dimensions[0] != images.Dimensions[0])
            throw new DataFormatException(
                labelPath, 4, $"{images.Dimensions[0]} labels, one for each picture", $"{labels.Dimensions[0]}");
        var wrong = labels.Bytes.Span.IndexOfAnyExceptInRange((byte)0, (byte)(Classes - 1));
        if (wrong >= 0)
            throw new DataFormatException(
                labelPath, 8 + wrong, $"a label from 0 to {Classes - 1}", $"{labels.Bytes.Span[wrong]}");

        return new(
            [new DataColumn<byte>(images.Bytes, [Side, Side, 1])],
            [new DataColumn<int>(labels.ToInts(), [])],
            Names);
    }

    private static IdxFile ReadBytes(string path, int rank)
    {
        var file = IdxFile.Read(path);
        if (file.Type != IdxType.UInt8)
            throw new DataFormatException(path, IdxReader.TypeOffset, $"element type {IdxType.UInt8}", $"{file.Type}");
        if (file.Dimensions.Length != rank)
            throw new DataFormatException(path, IdxReader.RankOffset, $"{rank} dimensions", $"{file.Dimensions.Length}");
        return file;
    }
}
