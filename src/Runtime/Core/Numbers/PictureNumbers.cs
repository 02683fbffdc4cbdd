namespace NetDsl.Numbers;

/// <summary>
/// The random numbers of one transform of one picture in one epoch. They depend on these and on the seed alone: not on the order in
/// which pictures are made, nor on the threads that make them.
/// </summary>
public readonly struct PictureNumbers
{
    /// <summary>How many numbers there are for each transform. The last one decides whether it is done at all.</summary>
    private const int PerTransform = 1 << 20;

    private readonly RandomStream _stream;
    private readonly long _start;

    /// <summary>Epochs, pictures (by their numbers in the data set) and transforms are counted from 0.</summary>
    public PictureNumbers(uint seed, int epoch, int picture, int transform)
        => (_stream, _start) = (new(seed, RandomPurpose.Augmentation, ((ulong)(uint)epoch << 32) | (uint)picture), (long)transform * PerTransform);

    /// <summary>Number <paramref name="index"/>, from <paramref name="least"/> up to but not including <paramref name="limit"/>.</summary>
    public double Between(double least, double limit, int index) => least + (limit - least) * _stream.Uniform(_start + index);

    /// <summary>Number <paramref name="index"/>, a whole number from 0 up to but not including <paramref name="bound"/>.</summary>
    public int Below(int bound, int index) => _stream.Below(bound, _start + index);

    internal bool Decides(double probability) => _stream.Uniform(_start + PerTransform - 1) < probability;
}
