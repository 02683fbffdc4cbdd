namespace NetDsl.Generator.Emit;

/// <summary>What a program is for, in a sentence.</summary>
internal static class ProgramSummary
{
    public static string Of(string program) => program switch
    {
        "Train" => "One training step.",
        "Evaluate" => "Forward and loss, as in inference.",
        _ => "Forward alone.",
    };
}
