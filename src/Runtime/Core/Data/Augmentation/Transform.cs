using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>
/// One random change of a picture, made anew each time the picture is trained on: a <see cref="GeometricTransform"/> moves its points,
/// a <see cref="ValueTransform"/> changes its values.
/// </summary>
/// <remarks>One instance serves many threads at once, so what is drawn must not be kept in it.</remarks>
public abstract class Transform
{
    private protected Transform() { }

    /// <summary>How often it is done at all, from 0 to 1; else the picture stays as it is.</summary>
    public double Probability
    {
        get;
        init
        {
            if (!(value is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(Probability), value, "A probability is from 0 to 1.");
            field = value;
        }
    } = 1;

    /// <summary>Throws where pictures of this size cannot be changed so. Called once, before the training.</summary>
    /// <exception cref="ArgumentException">They cannot.</exception>
    public virtual void Check(ImageSize size) { }

    /// <summary>Throws where pictures of so many channels cannot be changed so. Called once, before the training.</summary>
    /// <exception cref="ArgumentException">They cannot.</exception>
    public virtual void Check(ImageSize size, int channels) => Check(size);

    internal bool Happens(in PictureNumbers numbers) => Probability == 1 || numbers.Decides(Probability);

    private protected static double Range(double value, double least, double most, string name)
        => value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Expected {least} to {most}."));
}
