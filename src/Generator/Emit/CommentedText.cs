using NetDsl.Generator.Model;

namespace NetDsl.Generator.Emit;

/// <summary>Text for people as a C# file: every line a comment. A generator must not write files, so the text goes the way of
/// the sources, and the build takes the comment marks off again.</summary>
internal static class CommentedText
{
    /// <param name="name">What the build shall name the file: <c>plan.txt</c>.</param>
    /// <param name="text">What shall be in it.</param>
    public static GeneratedFile File(string name, string text)
        => new($".{name}.g.cs", string.Concat(text.Split('\n').Select(line => $"// {line}".TrimEnd() + "\n")), IsComment: true);
}
