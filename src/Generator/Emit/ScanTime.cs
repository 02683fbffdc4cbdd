using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>The steps of a scan as texts that are right on every target: <c>index</c> counts them as they are done, <c>time</c> is where they lie
/// in a sequence.</summary>
/// <param name="scan">The scan.</param>
internal sealed class ScanTime(ScanNode scan)
{
    /// <summary>Writes where the step lies.</summary>
    public void WriteTime(SourceWriter writer)
        => writer.Line($"int time = {(scan.IsReversed ? $"{Literals.Int(scan.Steps - 1)} - index" : "index")};");

    /// <summary>Writes whether something is handed over to the step.</summary>
    public void WriteHasBefore(SourceWriter writer)
    {
        string cut = scan.Cut == 0 ? "" : $" && ({Literals.Int(scan.Steps)} - index) % {Literals.Int(scan.Cut)} != 0";
        writer.Line($"bool hasBefore = index > 0{cut};");
    }

    /// <summary>This step, the one that was done before (-1), or the one that comes next (1).</summary>
    public string Step(int shift) => shift == 0 ? "time" : (shift < 0) == scan.IsReversed ? "(time + 1)" : "(time - 1)";

    /// <summary>Whether there is such a step.</summary>
    public string HasStep(int shift) => shift < 0 ? "index > 0" : $"index < {Literals.Int(scan.Steps - 1)}";

    /// <summary>The row in which such a step's vectors are stored.</summary>
    public string Row(int shift) => scan.Rows == scan.Steps ? Step(shift) : scan.Rows == 1 ? "0" : $"({Step(shift)} % {Literals.Int(scan.Rows)})";
}
