using NetDsl.Numbers;

namespace NetDsl.Detection;

/// <summary>The random numbers of a scene, one after the other.</summary>
internal sealed class SceneNumbers(uint seed, int number)
{
    private readonly RandomStream _stream = new(seed, RandomPurpose.Scene, (uint)number);
    private long _next;

    /// <summary>From the first up to but not including the second.</summary>
    public double Between(double least, double limit) => least + (limit - least) * _stream.Uniform(_next++);

    /// <summary>A whole number from 0 up to but not including this.</summary>
    public int Below(int bound) => _stream.Below(bound, _next++);

    /// <summary>True in this part of the cases.</summary>
    public bool Chance(double part) => _stream.Uniform(_next++) < part;

    /// <summary>One of them.</summary>
    public T OneOf<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>32 bits.</summary>
    public uint Bits() => _stream.Bits(_next++);
}
