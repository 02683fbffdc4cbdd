namespace NetDsl.Data;

/// <summary>Measurements at equal distances in time, one or several numbers each, and the samples that a network learns to forecast from:
/// a window of past values, and the values that came next.</summary>
public sealed class TimeSeries
{
    private readonly float[] _values;

    /// <summary>Takes the values, a time step after the other.</summary>
    /// <param name="values">As many as steps times features.</param>
    /// <param name="features">Numbers a step.</param>
    /// <exception cref="ShapeMismatchException">The last step is not whole.</exception>
    public TimeSeries(ReadOnlySpan<float> values, int features = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        if (values.IsEmpty || values.Length % features != 0)
            throw new ShapeMismatchException("time series", $"whole steps of {features} values", $"{values.Length} values");
        (_values, Features) = (values.ToArray(), features);
    }

    /// <summary>Numbers a step.</summary>
    public int Features { get; }

    /// <summary>How many steps there are.</summary>
    public int Count => _values.Length / Features;

    /// <summary>The values, a step after the other.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Some steps in a row.</summary>
    public TimeSeries Slice(int start, int count) => new(_values.AsSpan(start * Features, count * Features), Features);

    /// <summary>Every window of the series with what comes after it: sample number i sees the steps from i times <paramref name="stride"/> on.</summary>
    /// <param name="length">Steps that a sample sees: an input of <c>length x features</c>.</param>
    /// <param name="horizon">Steps that are to be forecast: a target of so many numbers.</param>
    /// <param name="stride">Steps from one sample to the next.</param>
    /// <param name="target">Which of the features is forecast.</param>
    /// <exception cref="ShapeMismatchException">The series is shorter than one window and what comes after it.</exception>
    public DataSet Windows(int length, int horizon = 1, int stride = 1, int target = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, Features);
        if (Count < length + horizon)
            throw new ShapeMismatchException("time series", $"at least {length} + {horizon} steps", $"{Count}");
        var samples = (Count - length - horizon) / stride + 1;
        var inputs = new float[samples * length * Features];
        var targets = new float[samples * horizon];
        for (var sample = 0; sample < samples; sample++)
        {
            var first = sample * stride;
            _values.AsSpan(first * Features, length * Features).CopyTo(inputs.AsSpan(sample * length * Features));
            for (var step = 0; step < horizon; step++)
                targets[sample * horizon + step] = _values[(first + length + step) * Features + target];
        }

        return DataSet.Create(inputs, [length, Features], targets, [horizon]);
    }
}
