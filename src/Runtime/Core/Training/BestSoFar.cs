namespace NetDsl.Training;

/// <summary>Remembers the best value of a measure, and how many epochs have passed without a better one.</summary>
internal sealed class BestSoFar(Measure measure, double minDelta = 0)
{
    private double? _best;

    /// <summary>The epoch with the best value, counted from 1; 0 before the first.</summary>
    public int Epoch { get; private set; }

    /// <summary>How many epochs have passed since the last better one, or since <see cref="Wait"/>.</summary>
    public int Waited { get; private set; }

    /// <summary>Takes in an epoch: true if it is better than all before by more than the least difference.</summary>
    public bool Observe(EpochResult result)
    {
        var value = measure.Read(result);
        var gain = _best is not { } best ? double.PositiveInfinity : measure.HigherIsBetter ? value - best : best - value;
        if (double.IsNaN(value) || !(gain > minDelta))
        {
            Waited++;
            return false;
        }

        (_best, Epoch, Waited) = (value, result.Epoch, 0);
        return true;
    }

    /// <summary>Begins to count anew.</summary>
    public void Wait() => Waited = 0;
}
