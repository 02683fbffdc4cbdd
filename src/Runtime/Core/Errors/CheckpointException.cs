namespace NetDsl;

/// <summary>A file of weights is cut short, damaged, or not of the kind it was taken for.</summary>
public sealed class CheckpointException : MalformedFileException
{
    /// <summary>Names a part of the file.</summary>
    public CheckpointException(string file, string place, string expected, string found, Exception? inner = null)
        : base(file, place, expected, found, inner) { }

    /// <summary>Names a byte of the file, counted from 0.</summary>
    public CheckpointException(string file, long offset, string expected, string found, Exception? inner = null)
        : base(file, $"byte {offset}", expected, found, inner) { }
}
