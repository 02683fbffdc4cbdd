using System.Security.Cryptography;
using NetDsl.Data;
using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Data.Augmentation;

public class AugmenterTests
{
    private static readonly ImageSize Size = new(32, 32);
    private static readonly byte[] Picture = ReferencePicture.Noise(Size, 3, 1);

    private static Transform[] Everything =>
    [
        new Flip(), new Shift(4), new Rotate(15), new Zoom(0.9, 1.1) { Border = Border.Mirror }, new Brightness(0.2), new Contrast(0.2),
        new Crop(28) { Padding = 2, Border = Border.Edge }, new Cutout(8) { Probability = 0.7 },
    ];

    /// <summary>The same on every machine: nothing in it depends on the processor or its libraries.</summary>
    [Fact]
    public void The_same_numbers_make_the_same_pictures_for_good()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var augmenter = new Augmenter(Everything, Size, 3, seed: 4);
        var changed = new byte[Picture.Length];
        for (var n = 0; n < 200; n++)
        {
            augmenter.Apply(Picture, changed, n % 3, n);
            hash.AppendData(changed);
        }

        Assert.Equal("52135e0078710e33eeefa915d93bbc675a80c08af16e20b6e163d782589880ed",
            Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void Seed_epoch_picture_and_transform_each_make_a_difference()
    {
        byte[] Make(uint seed, int epoch, int number, params Transform[] transforms)
        {
            var changed = new byte[Picture.Length];
            new Augmenter(transforms, Size, 3, seed).Apply(Picture, changed, epoch, number);
            return changed;
        }

        var cutout = new Cutout(6);
        var first = Make(1, 0, 0, cutout);
        Assert.Equal(first, Make(1, 0, 0, cutout));
        Assert.NotEqual(first, Make(2, 0, 0, cutout));
        Assert.NotEqual(first, Make(1, 1, 0, cutout));
        Assert.NotEqual(first, Make(1, 0, 1, cutout));
        // Twice the same transform: two rectangles.
        Assert.NotEqual(first, Make(1, 0, 0, cutout, cutout));
    }

    [Fact]
    public void Neighbouring_moves_are_one()
    {
        // What a first shift moves out of the picture, a second one brings back.
        var there = new Fixed(AffineMap.Shift(20, 0));
        var back = new Fixed(AffineMap.Shift(-20, 0));
        Assert.Equal(Picture, Changed(there, back));
        // Not with something between them, nor with another border.
        Assert.NotEqual(Picture, Changed(there, new Brightness(0), back));
        Assert.NotEqual(Picture, Changed(there, new Fixed(AffineMap.Shift(-20, 0)) { Border = Border.Edge }));
        Assert.Equal(Picture, Changed());
    }

    [Fact]
    public void Transforms_are_done_in_their_order()
    {
        var shift = new Fixed(AffineMap.Shift(1, 0));
        var cutout = new Cutout(64) { Fill = 50 };
        Assert.All(Changed(shift, cutout), value => Assert.Equal(50, value));
        Assert.Equal(3 * 32, Changed(cutout, shift).Count(value => value == 0));
    }

    [Fact]
    public void Nothing_is_allocated_for_a_picture()
    {
        var augmenter = new Augmenter(Everything, Size, 3, seed: 4);
        var changed = new byte[Picture.Length];
        var (floats, others) = (Array.ConvertAll(Picture, value => (float)value), new float[Picture.Length]);
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            for (var n = 0; n < 100; n++)
            {
                augmenter.Apply(Picture, changed, 0, n);
                augmenter.Apply(floats, others, 0, n);
            }
        }
    }

    [Fact]
    public void Pictures_of_another_size_are_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new Augmenter([], Size, 1, 1).Apply(Picture, new byte[1024], 0, 0));

    private static byte[] Changed(params Transform[] transforms)
    {
        var changed = new byte[Picture.Length];
        new Augmenter(transforms, Size, 3, 1).Apply(Picture, changed, 0, 0);
        return changed;
    }

    /// <summary>A user's own: draws nothing.</summary>
    private sealed class Fixed(AffineMap map) : GeometricTransform
    {
        public override AffineMap Draw(in PictureNumbers numbers, ImageSize size) => map;
    }
}
