namespace NetDsl;

/// <summary>Forecasts of more steps than a network gives at once.</summary>
public static class Forecasting
{
    /// <summary>Goes on from the end of a series: what the network forecasts is appended to what it sees, and it is asked again.</summary>
    /// <param name="network">Sees a window of steps of one number, gives the next one or several.</param>
    /// <param name="past">At least as many values as the network sees.</param>
    /// <param name="steps">How many values to forecast.</param>
    /// <exception cref="ShapeMismatchException">The network does not see steps of one number, or there are too few values.</exception>
    public static float[] Forecast(this Regressor network, ReadOnlySpan<float> past, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var (input, horizon) = (network.Structure.Inputs[0], network.Structure.Outputs[0].Size);
        var length = input.Size;
        if (input.Shape.Length > 1 && input.Shape[^1] != 1)
            throw new ShapeMismatchException($"input '{input.Name}'", "steps of one number", $"steps of {input.Shape[^1]}");
        if (past.Length < length)
            throw new ShapeMismatchException("past", $"at least {length} values, as many as the network sees", $"{past.Length}");
        var values = new float[length + steps + horizon];
        past[^length..].CopyTo(values);
        for (var done = 0; done < steps; done += horizon)
            network.Predict(values.AsSpan(done, length), values.AsSpan(length + done, horizon));
        return values[length..(length + steps)];
    }
}
