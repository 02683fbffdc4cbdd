using System.Runtime.InteropServices;
using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>
/// Changes pictures as a list of transforms says. Which picture comes out depends on the seed, the epoch and the picture's number
/// alone. Training does this by itself with <see cref="FitOptions.Augmentation"/>; here it can be looked at, and done to annotations.
/// </summary>
/// <remarks>An instance serves one thread at a time. Nothing is allocated for a picture.</remarks>
public sealed class Augmenter
{
    private readonly Transform[] _transforms;
    private readonly ImageSize _size;
    private readonly int _values;
    private readonly uint _seed;
    private readonly byte[] _aside;

    /// <summary>Transforms are done in this order, to pictures of this size.</summary>
    /// <exception cref="ArgumentException">A transform cannot be done to such pictures, or is null.</exception>
    public Augmenter(IEnumerable<Transform> transforms, ImageSize size, int channels, uint seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        _transforms = [.. transforms];
        (_size, _seed, _values) = (size, seed, checked(size.Height * size.Width * channels));
        foreach (var (number, transform) in _transforms.Index())
            (transform ?? throw new ArgumentException($"Transform {number} is null.", nameof(transforms))).Check(size, channels);
        _aside = new byte[ResamplesTwice() ? checked(_values * sizeof(float)) : 0];
    }

    /// <summary>Makes the picture that is trained on in an epoch, counted from 0, of picture <paramref name="number"/>.</summary>
    /// <returns>Where its points went; annotations go there too.</returns>
    /// <exception cref="TransformException">A transform threw something.</exception>
    public AffineMap Apply(ReadOnlySpan<byte> picture, Span<byte> target, int epoch, int number)
        => Apply<byte, ByteValue>(picture, target, epoch, number);

    /// <inheritdoc cref="Apply(ReadOnlySpan{byte}, Span{byte}, int, int)"/>
    public AffineMap Apply(ReadOnlySpan<float> picture, Span<float> target, int epoch, int number)
        => Apply<float, FloatValue>(picture, target, epoch, number);

    private AffineMap Apply<T, TValue>(ReadOnlySpan<T> picture, Span<T> target, int epoch, int number)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(picture.Length, _values, nameof(picture));
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, _values, nameof(target));
        var (all, pending, outside, moved) = (AffineMap.Identity, AffineMap.Identity, default(Outside), false);
        for (var i = 0; i < _transforms.Length; i++)
        {
            var numbers = new PictureNumbers(_seed, epoch, number, i);
            try
            {
                if (!_transforms[i].Happens(numbers))
                    continue;
                if (_transforms[i] is GeometricTransform geometric)
                {
                    if (geometric.Outside != outside)
                        Move<T, TValue>(picture, target, outside, ref pending, ref moved);
                    outside = geometric.Outside;
                    var map = geometric.Draw(numbers, _size);
                    (all, pending) = (all.Then(geometric.OfAnnotations(map)), pending.Then(map));
                    continue;
                }

                if (!moved || pending != AffineMap.Identity)
                    Move<T, TValue>(picture, target, outside, ref pending, ref moved, must: true);
                ChangeValues((ValueTransform)_transforms[i], numbers, target);
            }
            catch (Exception error)
            {
                // A transform may be the user's own, who without the picture's number could not look at what it failed at.
                throw new TransformException(_transforms[i].GetType(), number, error);
            }
        }

        Move<T, TValue>(picture, target, outside, ref pending, ref moved, must: true);
        return all;
    }

    /// <summary>Does what is pending: from the picture the first time, from the target itself after that.</summary>
    private void Move<T, TValue>(ReadOnlySpan<T> picture, Span<T> target, in Outside outside, ref AffineMap pending, ref bool moved, bool must = false)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        if (pending == AffineMap.Identity)
        {
            if (must && !moved)
                picture.CopyTo(target);
            moved |= must;
            return;
        }

        if (moved)
        {
            var aside = MemoryMarshal.Cast<byte, T>(_aside.AsSpan())[.._values];
            target.CopyTo(aside);
            picture = aside;
        }

        Resampling.Run<T, TValue>(picture, target, _size, outside, pending);
        (pending, moved) = (AffineMap.Identity, true);
    }

    private void ChangeValues<T>(ValueTransform transform, in PictureNumbers numbers, Span<T> target) where T : unmanaged
    {
        if (typeof(T) == typeof(byte))
            transform.Apply(numbers, _size, MemoryMarshal.Cast<T, byte>(target));
        else
            transform.Apply(numbers, _size, MemoryMarshal.Cast<T, float>(target));
    }

    /// <summary>Whether points can be moved after values were changed, or with two kinds of border.</summary>
    private bool ResamplesTwice()
        => _transforms.SkipWhile(transform => transform is GeometricTransform).Any(transform => transform is GeometricTransform)
            || _transforms.OfType<GeometricTransform>().DistinctBy(transform => transform.Outside).Skip(1).Any();
}
