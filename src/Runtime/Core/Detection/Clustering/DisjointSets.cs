namespace NetDsl.Detection;

/// <summary>Numbers in sets that are joined one after the other.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for the set of this one.</summary>
    public int Find(int number)
    {
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }

    /// <summary>Makes one set of those of two numbers.</summary>
    public void Join(int a, int b) => _parents[Find(a)] = Find(b);
}
