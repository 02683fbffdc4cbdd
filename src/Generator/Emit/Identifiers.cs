namespace NetDsl.Generator.Emit;

/// <summary>Names of nodes as C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>For members: <c>Dense1.weight</c> is <c>Dense1Weight</c>.</summary>
    public static string Member(string name)
        => string.Concat(name.Split('.', '_', ' ', '-', '/').Where(part => part.Length > 0)
            .Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    /// <summary>For locals: <c>Dense1.weight</c> is <c>dense1Weight</c>.</summary>
    public static string Local(string name)
    {
        string member = Member(name);
        return char.ToLowerInvariant(member[0]) + member.Substring(1);
    }
}
