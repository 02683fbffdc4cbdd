using System.Buffers.Binary;

namespace NetDsl.Runtime.Tests;

/// <summary>Damages files the way disks, networks and malice do: cut, longer, bits flipped, fields at their extremes.</summary>
internal static class Mutation
{
    private static readonly uint[] Extremes = [0, 1, 2, 0x7F, 0xFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];

    /// <summary>A copy with one to three faults; fields are set within the first <paramref name="header"/> bytes.</summary>
    public static byte[] Of(byte[] sound, int header, Random random)
    {
        var bytes = sound;
        for (var faults = random.Next(1, 4); faults > 0 && bytes.Length > 0; faults--)
            bytes = One([.. bytes], Math.Min(header, bytes.Length), random);
        return bytes;
    }

    private static byte[] One(byte[] bytes, int header, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(8))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes, .. Noise(random)];
            case 2:
                return [.. bytes[..at], .. Noise(random), .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 9))..]];
            case 4:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 5:
                bytes[random.Next(header)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 6:
                bytes[random.Next(header)] = (byte)random.Next(256);
                return bytes;
            default:
                var field = random.Next(Math.Max(1, header - 3)) & ~3;
                Span<byte> extreme = stackalloc byte[4];
                var value = Extremes[random.Next(Extremes.Length)];
                if (random.Next(2) == 0)
                    BinaryPrimitives.WriteUInt32BigEndian(extreme, value);
                else
                    BinaryPrimitives.WriteUInt32LittleEndian(extreme, value);
                extreme[..Math.Min(4, bytes.Length - field)].CopyTo(bytes.AsSpan(field));
                return bytes;
        }
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 20)];
        random.NextBytes(noise);
        return noise;
    }
}
