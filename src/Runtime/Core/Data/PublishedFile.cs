using System.Security.Cryptography;

namespace NetDsl.Data;

/// <summary>A file that anyone can fetch and check: its name, length and two checksums in lower-case hexadecimal.</summary>
internal sealed record PublishedFile(string Name, long Length, string Md5, string Sha256)
{
    /// <summary>Whether the file at this path is the published one.</summary>
    public bool IsAt(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != Length)
            return false;
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == Sha256;
    }
}
