using NetDsl.Examples.Reports;

namespace NetDsl.Examples.TwoDigits;

/// <summary>What a training came to, for other programs to read: what <c>--json</c> writes.</summary>
/// <param name="Training">Losses and hash; accuracies are those of telling whether both are the same.</param>
/// <param name="SumError">How far the sums of the test pairs are off: the mean absolute error.</param>
/// <param name="RightSums">The part of them that are right when they are rounded.</param>
internal sealed record PairReport(TrainingReport Training, double SumError, double RightSums)
{
    /// <summary>Writes the file, whole or not at all.</summary>
    public void Write(string path) => JsonReport.Write(path, this);
}
