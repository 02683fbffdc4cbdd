using System.Text;

namespace NetDsl.Generator.Stub;

/// <summary>Lines of C# with their braces; ends every line with a line feed.</summary>
internal sealed class IndentedLines
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Add(string line) => text.Append(' ', 4 * depth).Append(line).Append('\n');

    public void Blank() => text.Append('\n');

    public void Open(string header)
    {
        Add(header);
        Add("{");
        depth++;
    }

    public void Close()
    {
        depth--;
        Add("}");
    }

    /// <summary>Closes what is open and returns the text.</summary>
    public string CloseAll()
    {
        while (depth > 0)
        {
            Close();
        }

        return text.ToString();
    }
}
