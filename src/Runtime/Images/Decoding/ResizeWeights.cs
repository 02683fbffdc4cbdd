namespace NetDsl.Data;

/// <summary>Which old pixels make a new one, and how much of each, in parts of 2^-22.</summary>
internal sealed class ResizeWeights
{
    /// <summary>A byte times a weight, summed, stays within 32 bits.</summary>
    public const int Bits = 32 - 8 - 2;

    private readonly (int First, int[] Weights)[] _places;

    public ResizeWeights(int from, int to)
    {
        var scale = (double)from / to;
        var reach = Math.Max(scale, 1);
        _places = new (int, int[])[to];
        for (var place = 0; place < to; place++)
        {
            var centre = (place + 0.5) * scale;
            var first = Math.Max((int)(centre - reach + 0.5), 0);
            var weights = new double[Math.Min((int)(centre + reach + 0.5), from) - first];
            for (var i = 0; i < weights.Length; i++)
                weights[i] = Math.Max(1 - Math.Abs((first + i - centre + 0.5) * (1 / reach)), 0);
            var sum = weights.Sum();
            _places[place] = (first, Array.ConvertAll(weights, weight => (int)(weight / sum * (1 << Bits) + 0.5)));
        }
    }

    /// <summary>How many new pixels there are.</summary>
    public int Count => _places.Length;

    public (int First, int[] Weights) this[int place] => _places[place];
}
