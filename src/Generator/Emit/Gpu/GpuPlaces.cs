namespace NetDsl.Generator.Emit.Gpu;

/// <summary>What tells kernels of one text apart: where their tensors lie, and which random streams they draw from. A kernel is given
/// these when it is launched, and behind them the numbers of its shapes, so that layers that are alike share one kernel, which is compiled
/// once.</summary>
internal sealed class GpuPlaces
{
    /// <summary>How many the runtime's struct holds; whatever more a kernel needs is written into its text.</summary>
    public const int Capacity = 48;

    /// <summary>How many numbers to divide by it holds besides.</summary>
    public const int DivisorCapacity = 10;

    private readonly List<string> _values = [];

    /// <summary>What the program passes.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The text by which a kernel reads a place.</summary>
    /// <param name="value">What the program passes.</param>
    /// <param name="inKernel">The same as a kernel writes it, where there is no more room.</param>
    public string Take(string value, string? inKernel = null)
    {
        int known = _values.IndexOf(value);
        if (known < 0 && _values.Count < Capacity)
        {
            known = _values.Count;
            _values.Add(value);
        }

        return known < 0 ? inKernel ?? value : $"places.P{Literals.Int(known)}";
    }
}
