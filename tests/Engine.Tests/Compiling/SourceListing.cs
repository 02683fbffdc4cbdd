using Microsoft.CodeAnalysis;

namespace NetDsl.EngineTests.Compiling;

/// <summary>What the compiler said, with the numbered lines it said it of.</summary>
internal static class SourceListing
{
    private const int LinesAround = 6;

    public static string Of(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return diagnostic.ToString();
        }

        var lines = tree.GetText().Lines;
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        int from = Math.Max(0, line - LinesAround), to = Math.Min(lines.Count, line + LinesAround + 1);
        return $"{diagnostic}\n" + string.Join('\n', Enumerable.Range(from, to - from)
            .Select(i => FormattableString.Invariant($"{(i == line ? '>' : ' ')}{i + 1,5}  {lines[i]}")));
    }
}
