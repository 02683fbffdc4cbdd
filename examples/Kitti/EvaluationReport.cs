using System.Text.Json;
using NetDsl.Detection;
using NetDsl.Serialization;

namespace NetDsl.Examples.Kitti;

/// <summary>The figures of a class for other programs to read: easy, moderate, hard in each list.</summary>
/// <param name="Ap11">Average precision at 11 points of recall, in percent.</param>
/// <param name="Ap40">At 40 points.</param>
/// <param name="Precision">The curves: precision, from 0 to 1, at 41 points of recall.</param>
internal sealed record EvaluationReport(double[] Ap11, double[] Ap40, double[][] Precision)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes a file with the classes by their names, whole or not at all.</summary>
    public static void Write(string path, IEnumerable<KittiScore> scores)
        => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, scores.ToDictionary(score => score.Class.Type, Of), Format));

    private static EvaluationReport Of(KittiScore score) => new(
        [.. score.Curves.Select(curve => curve.Ap11)], [.. score.Curves.Select(curve => curve.Ap40)],
        [.. score.Curves.Select(curve => curve.Precision.ToArray())]);
}
