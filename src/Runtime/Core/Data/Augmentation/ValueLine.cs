namespace NetDsl.Data;

/// <summary>Changes values along a line: factor times the value, plus what is added.</summary>
internal readonly struct ValueLine(double factor, double added)
{
    /// <summary>There are only 256 bytes: each is worked out once.</summary>
    public void Apply(Span<byte> picture)
    {
        Span<byte> table = stackalloc byte[256];
        for (var value = 0; value < table.Length; value++)
            table[value] = (byte)Math.Clamp(factor * value + added + 0.5, 0, 255);
        foreach (ref var value in picture)
            value = table[value];
    }

    public void Apply(Span<float> picture)
    {
        var (multiply, add) = ((float)factor, (float)added);
        foreach (ref var value in picture)
            value = multiply * value + add;
    }
}
