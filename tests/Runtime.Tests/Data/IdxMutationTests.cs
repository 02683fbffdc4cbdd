using System.IO.Compression;
using NetDsl.Data;
using Xunit.Abstractions;

namespace NetDsl.Runtime.Tests.Data;

public class IdxMutationTests(ITestOutputHelper output)
{
    private const int Header = 16;

    private static readonly byte[] Sound = MakeSound();
    private static readonly byte[] Packed = Pack(Sound);

    [Fact]
    public void Ten_thousand_damaged_files_give_one_typed_error_or_what_they_hold()
        => Check(MutationRun.Of<DataFormatException>(1, random => Mutation.Of(Sound, Header, random), ReadBack));

    [Fact]
    public void Ten_thousand_damaged_gzip_files_give_one_typed_error_or_what_they_hold()
        => Check(MutationRun.Of<DataFormatException>(2, DamageGzip, (path, _) => ReadBackUnpacked(path)));

    private void Check(MutationRun run)
    {
        output.WriteLine($"{run}");
        Assert.InRange(run.MostAllocated, 1, MutationRun.AllocationLimit);
        // Both ways must have been tried, or the mutations are not the ones they should be.
        Assert.InRange(run.Read, MutationRun.Count / 100, MutationRun.Count / 2);
    }

    /// <summary>There is one way only to write an array plainly: what was understood must give the file's bytes again.</summary>
    private static void ReadBack(string path, byte[] bytes) => Assert.Equal(bytes, PlainBytes(IdxFile.Read(path)));

    private static void ReadBackUnpacked(string path)
    {
        var read = IdxFile.Read(path);
        Assert.Equal(Unpack(File.ReadAllBytes(path)), PlainBytes(read));
    }

    /// <summary>Damages the compressed bytes, or what was compressed.</summary>
    private static byte[] DamageGzip(Random random) => random.Next(2) == 0
        ? Mutation.Of(Packed, header: 20, random)
        : Pack(Mutation.Of(Sound, Header, random));

    private static byte[] MakeSound()
    {
        var values = new byte[5 * 14 * 14];
        new Random(3).NextBytes(values);
        return PlainBytes(IdxFile.Create(values, 5, 14, 14));
    }

    private static byte[] PlainBytes(IdxFile file)
    {
        using var bytes = new MemoryStream();
        IdxWriter.Write(file, bytes);
        return bytes.ToArray();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var bytes = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
