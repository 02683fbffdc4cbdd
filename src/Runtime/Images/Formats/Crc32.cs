namespace NetDsl.Data;

/// <summary>The checksum of PNG's chunks (ISO 3309), four bytes at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Table k has what a byte makes of the sum when k more bytes follow it.</summary>
    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        var (t0, t1, t2, t3) = (Tables[0], Tables[1], Tables[2], Tables[3]);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum ^= bytes[0] | (uint)bytes[1] << 8 | (uint)bytes[2] << 16 | (uint)bytes[3] << 24;
            sum = t3[(byte)sum] ^ t2[(byte)(sum >> 8)] ^ t1[(byte)(sum >> 16)] ^ t0[sum >> 24];
        }

        foreach (var value in bytes)
            sum = t0[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[4][];
        for (var k = 0; k < tables.Length; k++)
        {
            tables[k] = new uint[256];
            for (var value = 0; value < 256; value++)
            {
                var sum = k == 0 ? (uint)value : tables[k - 1][value];
                for (var bit = 0; bit < 8; bit++)
                    sum = (sum >> 1) ^ ((sum & 1) * Polynomial);
                tables[k][value] = sum;
            }
        }

        return tables;
    }
}
