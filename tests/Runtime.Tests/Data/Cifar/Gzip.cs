using System.IO.Compression;

namespace NetDsl.Runtime.Tests.Data.Cifar;

/// <summary>Packs bytes and unpacks them, in memory.</summary>
internal static class Gzip
{
    public static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>What is not packed stays as it is.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        if (packed is not [0x1F, 0x8B, ..])
            return packed;
        using var bytes = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
