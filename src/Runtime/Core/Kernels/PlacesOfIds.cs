namespace NetDsl.Kernels;

/// <summary>A thread's lists of the places that hold each of its ids.</summary>
internal sealed class PlacesOfIds
{
    [ThreadStatic]
    private static PlacesOfIds? _mine;

    private int[] _first = [], _next = [];

    /// <summary>That of the thread that asks.</summary>
    public static PlacesOfIds Mine => _mine ??= new();

    /// <summary>For each id from <paramref name="from"/> on the first place that holds it, or -1, and for each place the next one with the
    /// same id, or -1. Places are numbered through the batch, and come in that order.</summary>
    public (int[] First, int[] Next) Take<TLanes>(SampleRows<TLanes> ids, int perSample, int samples, int from, int to)
        where TLanes : struct, ILanes<TLanes>
    {
        if (_first.Length < to - from) _first = GC.AllocateUninitializedArray<int>(to - from);
        if (_next.Length < samples * perSample) _next = GC.AllocateUninitializedArray<int>(samples * perSample);
        _first.AsSpan(0, to - from).Fill(-1);
        for (var sample = samples - 1; sample >= 0; sample--)
        {
            for (var place = perSample - 1; place >= 0; place--)
            {
                var id = ids.Index(sample, place);
                if (id < from || id >= to) continue;
                _next[sample * perSample + place] = _first[id - from];
                _first[id - from] = sample * perSample + place;
            }
        }

        return (_first, _next);
    }
}
