using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Runtime.Tests.Binding;

/// <summary>A network with a picture, tokens, a class and a vector: columns find their places and their forms.</summary>
public unsafe class BoundDataTests
{
    private static readonly NetworkDescription Network = new()
    {
        Name = "Both",
        Card = "",
        Inputs = [new("Image", [2, 2, 1], ElementKind.Single), new("Words", [3], ElementKind.Int32, 10)],
        Targets = [new("Class", [], ElementKind.Int32, 4), new("Vector", [3], ElementKind.Single)],
        Outputs = [],
        Parameters = [],
    };

    private static readonly byte[] PixelValues = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly int[] WordNumbers = [0, 1, 2, 9, 8, 7];
    private static readonly int[] LabelNumbers = [3, 1];
    private static readonly float[] VectorValues = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void Columns_are_found_by_order()
    {
        using var bound = new BoundData(Network, Set(Pixels(), Words(), Labels(), Vectors()), withTargets: true);
        Assert.Equal(2, bound.Count);
        var batch = bound.Batch(null, 2);
        Assert.Equal((ElementKind.Byte, ElementKind.Int32), (batch.Input(0).Kind, batch.Input(1).Kind));
        Assert.Equal(PixelValues, new ReadOnlySpan<byte>(batch.Input(0).Data, 8).ToArray());
        Assert.Equal(WordNumbers, Ints(batch.Input(1), 6));
        Assert.Equal(LabelNumbers, Ints(batch.Target(0), 2));
        Assert.Equal(VectorValues, Floats(batch.Target(1), 6));
    }

    [Fact]
    public void Columns_with_names_may_come_in_any_order()
    {
        using var bound = new BoundData(Network, Set(Words("Words"), Pixels("Image"), Vectors("Vector"), Labels("Class")), withTargets: true);
        Assert.Equal(ElementKind.Byte, bound.Batch(null, 2).Input(0).Kind);
        Assert.Equal(VectorValues, Floats(bound.Batch(null, 2).Target(1), 6));
        var error = Assert.Throws<ShapeMismatchException>(() => Bind(Set(Words("Words"), Pixels("Picture"), Labels(), Vectors())));
        Assert.Contains("'Image'", error.Message);
        Assert.Contains("Words, Picture", error.Message);
    }

    [Fact]
    public void Class_numbers_and_one_hot_vectors_stand_for_each_other()
    {
        var oneHot = new DataColumn<float>(new float[] { 0, 0, 0, 1, 0, 1, 0, 0 }, [4]);
        var bytes = new DataColumn<byte>(new byte[] { 2, 0 }, []);
        using var bound = new BoundData(Network, Set(Pixels(), Words(), oneHot, bytes), withTargets: true);
        Assert.Equal(LabelNumbers, Ints(bound.Batch(null, 2).Target(0), 2));
        Assert.Equal([0, 0, 1, 1, 0, 0], Floats(bound.Batch(null, 2).Target(1), 6));
        foreach (var values in new float[][] { [0, 0, 0, 1, 0, 0, 0, 0], [0, 0, 0, 1, 0, 1, 1, 0], [0, 0, 0, 1, 0, 0.5f, 0.5f, 0] })
            Assert.Contains("sample 1", Assert.Throws<ShapeMismatchException>(
                () => Bind(Set(Pixels(), Words(), new DataColumn<float>(values, [4]), Vectors()))).Message);
    }

    [Fact]
    public void Numbers_outside_their_range_are_named_with_their_sample()
    {
        var words = Assert.Throws<LabelOutOfRangeException>(
            () => Bind(Set(Pixels(), new DataColumn<int>(new[] { 0, 1, 2, 3, 10, 5 }, [3]), Labels(), Vectors())));
        Assert.Equal(("input 'Words'", 1, 10, 10), (words.What, words.Sample, words.Label, words.Classes));
        var label = Assert.Throws<LabelOutOfRangeException>(
            () => Bind(Set(Pixels(), Words(), new DataColumn<int>(new[] { 0, -1 }, []), Vectors())));
        Assert.Equal(("target 'Class'", 1, -1), (label.What, label.Sample, label.Label));
    }

    [Fact]
    public void Shapes_fit_when_they_differ_by_ones_or_are_flat()
    {
        Assert.True(ColumnMatching.Fits([28, 28, 1], [28, 28]));
        Assert.True(ColumnMatching.Fits([28, 28, 1], [784]));
        Assert.True(ColumnMatching.Fits([], [1]));
        Assert.False(ColumnMatching.Fits([28, 32], [32, 28]));
        Assert.False(ColumnMatching.Fits([3], [4]));
    }

    [Fact]
    public void A_column_too_few_is_an_error()
        => Assert.Contains("2 columns", Assert.Throws<ShapeMismatchException>(() => Bind(new([Pixels()], [Labels(), Vectors()]))).Message);

    private static void Bind(DataSet data) => new BoundData(Network, data, withTargets: true).Dispose();

    private static DataSet Set(DataColumn input0, DataColumn input1, DataColumn target0, DataColumn target1) => new([input0, input1], [target0, target1]);

    private static DataColumn<byte> Pixels(string? name = null) => new(PixelValues, [2, 2], name);

    private static DataColumn<int> Words(string? name = null) => new(WordNumbers, [3], name);

    private static DataColumn<int> Labels(string? name = null) => new(LabelNumbers, [], name);

    private static DataColumn<float> Vectors(string? name = null) => new(VectorValues, [3], name);

    private static int[] Ints(Slot slot, int count) => new ReadOnlySpan<int>(slot.Data, count).ToArray();

    private static float[] Floats(Slot slot, int count) => new ReadOnlySpan<float>(slot.Data, count).ToArray();
}
