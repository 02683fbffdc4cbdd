using System.Text.Json;
using NetDsl.Examples.Reports;
using NetDsl.Serialization;

namespace NetDsl.Examples.TwoDigits;

/// <summary>What a training came to, for other programs to read: what <c>--json</c> writes.</summary>
/// <param name="Training">Losses and hash; accuracies are those of telling whether both are the same.</param>
/// <param name="SumError">How far the sums of the test pairs are off: the mean absolute error.</param>
/// <param name="RightSums">The part of them that are right when they are rounded.</param>
sealed record PairReport(TrainingReport Training, double SumError, double RightSums)
{
    static readonly JsonSerializerOptions _format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Write(string path) => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, this, _format));
}
