using NetDsl.Data;
using Xunit.Abstractions;

namespace NetDsl.Runtime.Tests.Data.Cifar;

public class CifarMutationTests(ITestOutputHelper output)
{
    /// <summary>The label and a little more: that is all the header a record has.</summary>
    private const int Header = 4;

    private static readonly byte[] Sound = MakeSound();
    private static readonly byte[] Packed = Gzip.Pack(Sound);

    [Fact]
    public void Ten_thousand_damaged_files_give_one_typed_error_or_what_they_hold()
        => Check(MutationRun.Of<DataFormatException>(21, random => Mutation.Of(Sound, Header, random), ReadBack));

    [Fact]
    public void Ten_thousand_damaged_gzip_files_give_one_typed_error_or_what_they_hold()
        => Check(MutationRun.Of<DataFormatException>(22, DamageGzip, ReadBack));

    private void Check(MutationRun run)
    {
        output.WriteLine($"{run}");
        Assert.InRange(run.MostAllocated, 1, MutationRun.AllocationLimit);
        // Both ways must have been tried, or the mutations are not the ones they should be.
        Assert.InRange(run.Read, MutationRun.Count / 100, MutationRun.Count * 3 / 4);
    }

    /// <summary>There is one way only to write pictures: what was understood must give the file's bytes again.</summary>
    private static void ReadBack(string path, byte[] bytes)
    {
        using var written = new MemoryStream();
        CifarFile.Read(path).Write(written);
        Assert.True(written.ToArray().AsSpan().SequenceEqual(Gzip.Unpack(bytes)));
    }

    /// <summary>Damages the compressed bytes, or what was compressed.</summary>
    private static byte[] DamageGzip(Random random) => random.Next(2) == 0
        ? Mutation.Of(Packed, header: 20, random)
        : Gzip.Pack(Mutation.Of(Sound, Header, random));

    private static byte[] MakeSound()
    {
        var pixels = new byte[2 * 3072];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i / 40);
        using var bytes = new MemoryStream();
        CifarFile.Create(pixels, new[] { 3, 8 }).Write(bytes);
        return bytes.ToArray();
    }
}
