namespace NetDsl.Data;

/// <summary>The checksum of PNG's chunks (ISO 3309), four bytes at a time.</summary>
static class Crc32
{
    const uint Polynomial = 0xEDB88320;

    /// <summary>Table k has what a byte makes of the sum when k more bytes follow it.</summary>
    static readonly uint[][] _tables = Tables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        var (t0, t1, t2, t3) = (_tables[0], _tables[1], _tables[2], _tables[3]);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum ^= bytes[0] | (uint)bytes[1] << 8 | (uint)bytes[2] << 16 | (uint)bytes[3] << 24;
            sum = t3[(byte)sum] ^ t2[(byte)(sum >> 8)] ^ t1[(byte)(sum >> 16)] ^ t0[sum >> 24];
        }

        foreach (var value in bytes)
            sum = t0[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    static uint[][] Tables()
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
