namespace NetDsl.Data;

/// <summary>A picture that was left out, and why.</summary>
public sealed record SkippedImage(string File, DataFormatException Reason);
