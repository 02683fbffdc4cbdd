namespace NetDsl.Detection;

/// <summary>Noise by place: quick, and the same whatever the order in which it is asked for.</summary>
internal static class SceneHash
{
    public static uint Of(int x, int y, uint seed)
    {
        var value = (uint)x * 0x9E3779B1 ^ (uint)y * 0x85EBCA77 ^ seed;
        value = (value ^ value >> 15) * 0x2C1B3C6D;
        value = (value ^ value >> 12) * 0x297A2D39;
        return value ^ value >> 15;
    }

    /// <summary>From 0 to 1.</summary>
    public static double Unit(int x, int y, uint seed) => Of(x, y, seed) / (double)uint.MaxValue;
}
