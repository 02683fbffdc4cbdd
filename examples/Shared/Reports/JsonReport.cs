using System.Text.Json;
using NetDsl.Serialization;

namespace NetDsl.Examples.Reports;

/// <summary>Reports for other programs to read: what <c>--json</c> writes.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file, whole or not at all.</summary>
    public static void Write<T>(string path, T report) => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, report, Format));
}
