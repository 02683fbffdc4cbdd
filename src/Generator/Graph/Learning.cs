using System.Globalization;

namespace NetDsl.Generator.Graph;

/// <summary>How a parameter is trained, beside what the optimiser says for all.</summary>
/// <param name="IsFrozen">Training leaves it as it is.</param>
/// <param name="Rate">What the learning rate is multiplied by.</param>
/// <param name="Decay">What the weight decay is multiplied by.</param>
internal sealed record Learning(bool IsFrozen, double Rate, double Decay)
{
    public static readonly Learning Plain = new(IsFrozen: false, 1, 1);

    /// <summary>As it stands on the network card: nothing where it is trained as all others.</summary>
    public override string ToString()
    {
        if (IsFrozen)
        {
            return "frozen";
        }

        var parts = new List<string>();
        if (Rate != 1)
        {
            parts.Add($"rate x {Rate.ToString(CultureInfo.InvariantCulture)}");
        }

        if (Decay != 1)
        {
            parts.Add($"decay x {Decay.ToString(CultureInfo.InvariantCulture)}");
        }

        return string.Join(", ", parts);
    }
}
