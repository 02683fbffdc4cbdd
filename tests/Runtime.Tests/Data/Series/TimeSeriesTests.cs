using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Series;

public class TimeSeriesTests
{
    [Fact]
    public void Windows_see_the_past_and_are_to_give_what_comes_next()
    {
        var windows = new TimeSeries([1, 2, 3, 4, 5, 6]).Windows(length: 3, horizon: 2);
        Assert.Equal(2, windows.Count);
        Assert.Equal<float>([1, 2, 3, 2, 3, 4], Inputs(windows));
        Assert.Equal<float>([4, 5, 5, 6], Targets(windows));
        Assert.Equal([3, 1], windows.Inputs[0].Shape.ToArray());
        Assert.Equal([2], windows.Targets[0].Shape.ToArray());
    }

    [Fact]
    public void Windows_may_skip_steps_and_forecast_one_of_several_features()
    {
        var windows = new TimeSeries([1, -1, 2, -2, 3, -3, 4, -4, 5, -5], features: 2).Windows(length: 2, stride: 2, target: 1);
        Assert.Equal<float>([1, -1, 2, -2, 3, -3, 4, -4], Inputs(windows));
        Assert.Equal<float>([-3, -5], Targets(windows));
    }

    [Fact]
    public void A_series_has_whole_steps_and_room_for_a_window()
    {
        Assert.Throws<ShapeMismatchException>(() => new TimeSeries([1, 2, 3], features: 2));
        Assert.Throws<ShapeMismatchException>(() => new TimeSeries([]));
        Assert.Throws<ShapeMismatchException>(() => new TimeSeries([1, 2, 3]).Windows(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeSeries([1, 2, 3]).Windows(1, target: 1));
        Assert.Equal<float>([3, 4], new TimeSeries([1, 2, 3, 4], features: 2).Slice(1, 1).Values.ToArray());
    }

    [Fact]
    public void Folds_train_on_the_past_of_what_they_measure()
    {
        var data = new TimeSeries([.. Enumerable.Range(0, 11).Select(i => (float)i)]).Windows(1);
        Assert.Equal(
            [("0 1 2 3", "4 5"), ("0 1 2 3 4 5", "6 7"), ("0 1 2 3 4 5 6 7", "8 9")],
            WalkForward.Split(data, folds: 3, testSize: 2).Select(fold => (Text(fold.Train), Text(fold.Test))));
        Assert.Equal(
            [("1 2 3", "6 7"), ("3 4 5", "8 9")],
            WalkForward.Split(data, folds: 2, testSize: 2, gap: 2, mostTraining: 3).Select(fold => (Text(fold.Train), Text(fold.Test))));
        Assert.Throws<ShapeMismatchException>(() => WalkForward.Split(data, folds: 5, testSize: 2));
    }

    private static float[] Inputs(DataSet data) => ((DataColumn<float>)data.Inputs[0]).Values.ToArray();

    private static float[] Targets(DataSet data) => ((DataColumn<float>)data.Targets[0]).Values.ToArray();

    private static string Text(DataSet data) => string.Join(' ', Inputs(data));
}
