using NetDsl.Data;

namespace NetDsl.Examples.CurrencyRate;

/// <summary>The forecast that nothing changes: what every other one has to beat.</summary>
internal static class Naive
{
    /// <summary>The root of its mean squared error: the last value that a sample sees against the one that came.</summary>
    public static double Error(DataSet windows)
    {
        var (seen, came) = ((DataColumn<float>)windows.Inputs[0], (DataColumn<float>)windows.Targets[0]);
        double squares = 0;
        for (var sample = 0; sample < windows.Count; sample++)
            squares += Math.Pow(seen[sample][^1] - came[sample][0], 2);
        return Math.Sqrt(squares / windows.Count);
    }
}
