using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data;

public class DataSetTests
{
    [Fact]
    public void Pictures_with_labels()
    {
        var set = DataSet.Create(Enumerable.Range(0, 24).Select(i => (byte)i).ToArray(), [2, 3, 1], [3, 1, 4, 1]);

        Assert.Equal(4, set.Count);
        Assert.Equal([2, 3, 1], set.Inputs[0].Shape.ToArray());
        Assert.Equal(typeof(byte), set.Inputs[0].ElementType);
        Assert.Equal([12, 13, 14, 15, 16, 17], ((DataColumn<byte>)set.Inputs[0])[2].ToArray());
        Assert.Empty(set.Targets[0].Shape);
        Assert.Equal(4, ((DataColumn<int>)set.Targets[0])[2][0]);
    }

    [Fact]
    public void Several_inputs_and_targets_of_any_kind()
    {
        var set = new DataSet(
            [new DataColumn<int>(new int[20], [10], "Tokens"), new DataColumn<float>(new float[6], [3], "Features")],
            [new DataColumn<float>(new float[8], [2, 2], "Box"), new DataColumn<int>(new int[2], [], "Kind")]);

        Assert.Equal(2, set.Count);
        Assert.Equal(["Tokens", "Features"], set.Inputs.Select(column => column.Name));
        Assert.Equal([10, 3, 4, 1], set.Inputs.Concat(set.Targets).Select(column => column.SampleSize));
    }

    [Fact]
    public void A_slice_shares_its_values()
    {
        var set = DataSet.Create([0f, 1, 2, 3, 4, 5], [2], [10f, 20, 30], classNames: ["a"]);
        var slice = set.Slice(1, 2);

        Assert.Equal(2, slice.Count);
        Assert.Equal(["a"], slice.ClassNames);
        Assert.Equal([20f, 30], ((DataColumn<float>)slice.Targets[0]).Values.ToArray());
        Assert.True(Input(slice).Values.Span.Overlaps(Input(set).Values.Span));
        Assert.Equal([4f, 5], Input(slice)[1].ToArray());
        Assert.Equal(3, set.Take(100).Count);
    }

    [Fact]
    public void Chosen_samples_are_copied_in_the_order_asked_for()
    {
        var chosen = DataSet.Create([0f, 1, 2, 3, 4, 5], [2], [10, 20, 30]).Select(2, 0, 2);

        Assert.Equal([4f, 5, 0, 1, 4, 5], Input(chosen).Values.ToArray());
        Assert.Equal([30, 10, 30], ((DataColumn<int>)chosen.Targets[0]).Values.ToArray());
    }

    [Fact]
    public void Columns_must_have_the_same_count()
    {
        var error = Assert.Throws<ShapeMismatchException>(() => new DataSet(
            [new DataColumn<float>(new float[6], [3])], [new DataColumn<int>(new int[3], [], "Kind")]));

        Assert.Equal("column 'Kind': expected 2 samples, as in the first input, found 3.", error.Message);
    }

    [Fact]
    public void Values_must_be_whole_samples()
    {
        var error = Assert.Throws<ShapeMismatchException>(() => new DataColumn<float>(new float[7], [3, 2]));

        Assert.Equal("column: expected a whole number of samples of 6 values (3x2), found 7 values.", error.Message);
    }

    [Fact]
    public void A_set_has_an_input_and_its_values_are_of_a_known_kind()
    {
        Assert.Throws<ShapeMismatchException>(() => new DataSet([], []));
        Assert.Throws<ShapeMismatchException>(() => new DataColumn<double>(new double[2], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataColumn<float>(new float[2], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataColumn<float>(new float[2], [65536, 65536]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataColumn<float>(new float[2], []).Slice(1, 2));
    }

    private static DataColumn<float> Input(DataSet set) => (DataColumn<float>)set.Inputs[0];
}
