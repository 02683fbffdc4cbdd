namespace NetDsl.Data;

/// <summary>How much of a file has arrived, in bytes.</summary>
public readonly record struct DownloadProgress(string File, long Received, long Total);
