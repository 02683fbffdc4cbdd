namespace NetDsl.Data;

/// <summary>Validation of what is ordered in time: always trained on the past and measured on what came right after it, fold after fold.
/// What scikit-learn calls <c>TimeSeriesSplit</c>.</summary>
public static class WalkForward
{
    /// <summary>The folds, the last of which is measured on the last samples.</summary>
    /// <param name="data">Samples in the order of time.</param>
    /// <param name="folds">How many.</param>
    /// <param name="testSize">Samples to be measured on in each.</param>
    /// <param name="gap">Samples left out between the two, whose targets lie in the windows of the first to be measured.</param>
    /// <param name="mostTraining">Trains on so many of the last samples before; 0 means on all of them.</param>
    /// <exception cref="ShapeMismatchException">There are too few samples for as many folds.</exception>
    public static IEnumerable<(DataSet Train, DataSet Test)> Split(DataSet data, int folds, int testSize, int gap = 0, int mostTraining = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(testSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(gap);
        ArgumentOutOfRangeException.ThrowIfNegative(mostTraining);
        var least = (long)folds * testSize + gap + 1;
        if (data.Count < least)
            throw new ShapeMismatchException("data set", $"at least {least} samples for {folds} folds of {testSize}", $"{data.Count}");
        return Folds();

        IEnumerable<(DataSet Train, DataSet Test)> Folds()
        {
            for (var fold = folds; fold > 0; fold--)
            {
                var test = data.Count - fold * testSize;
                var training = mostTraining == 0 ? test - gap : Math.Min(mostTraining, test - gap);
                yield return (data.Slice(test - gap - training, training), data.Slice(test, testSize));
            }
        }
    }
}
