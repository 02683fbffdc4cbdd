namespace NetDsl;

/// <summary>A data file is cut short, damaged, or not of the kind it was taken for.</summary>
public sealed class DataFormatException : MalformedFileException
{
    /// <summary>Names a part of the file.</summary>
    public DataFormatException(string file, string place, string expected, string found, Exception? inner = null)
        : base(file, place, expected, found, inner) { }

    /// <summary>Names a byte of the file, counted from 0 (of a compressed file: after decompression).</summary>
    public DataFormatException(string file, long offset, string expected, string found, Exception? inner = null)
        : base(file, $"byte {offset}", expected, found, inner) { }
}
