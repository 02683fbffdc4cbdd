using NetDsl.Data;

namespace NetDsl.Examples.Runs;

/// <summary>Pictures with their classes, to train with and to test with.</summary>
/// <param name="Name">As the example speaks of it: <c>bundled digits</c>.</param>
/// <param name="Train">What is learnt from.</param>
/// <param name="Test">What is measured on.</param>
public sealed record PictureData(string Name, DataSet Train, DataSet Test)
{
    /// <summary>The bytes of the test pictures.</summary>
    public DataColumn<byte> TestPictures => Test.Inputs[0] as DataColumn<byte> ?? ((DecodedColumn)Test.Inputs[0]).Decode();

    /// <summary>What the test pictures show.</summary>
    public ReadOnlyMemory<int> TestLabels => ((DataColumn<int>)Test.Targets[0]).Values;
}
