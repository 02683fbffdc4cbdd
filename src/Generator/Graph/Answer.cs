namespace NetDsl.Generator.Graph;

/// <summary>What a network's first output says of a sample, and the target that says what it should.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Target">What its loss compares it with; null where no loss does.</param>
internal sealed record Answer(AnswerKind Kind, InputNode? Target)
{
    public static readonly Answer Unknown = new(AnswerKind.Unknown, null);
}

internal enum AnswerKind
{
    /// <summary>Nothing in the declaration says it.</summary>
    Unknown,

    /// <summary>One of several classes.</summary>
    Class,

    /// <summary>For each of several labels, whether it holds.</summary>
    Labels,

    /// <summary>Numbers.</summary>
    Numbers,
}
