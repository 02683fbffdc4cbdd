using System.Text;

namespace NetDsl.Generator.Emit;

/// <summary>Writes C# line by line: indentation, blocks and single blank lines are its care. Lines end in LF everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool blankWanted;

    /// <summary>Asks for an empty line before whatever comes next in this block.</summary>
    public void Blank() => blankWanted = text.Length > 0 && !AtBlockStart;

    private bool AtBlockStart => text.Length >= 2 && text[text.Length - 2] == '{';

    /// <summary>Writes one line, or several if there are line breaks in it.</summary>
    public void Line(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            if (blankWanted)
            {
                text.Append('\n');
                blankWanted = false;
            }

            if (line.Length > 0)
            {
                text.Append(' ', depth * 4).Append(line);
            }

            text.Append('\n');
        }
    }

    /// <summary>Opens a brace under the header; disposing the result closes it.</summary>
    public Block Open(string header)
    {
        Line(header);
        Line("{");
        depth++;
        return new Block(this, "}");
    }

    /// <summary>Opens one brace in the other; disposing the result closes them all.</summary>
    public Blocks Open(IEnumerable<string> headers) => new(new Stack<Block>(headers.Select(Open)));

    /// <summary>Opens the braces of an initialiser or a switch expression; disposing the result closes them with a semicolon.</summary>
    public Block OpenList()
    {
        Line("{");
        depth++;
        return new Block(this, "};");
    }

    /// <summary>Lines further in, without braces.</summary>
    public Block Indent()
    {
        depth++;
        return new Block(this, null);
    }

    /// <summary>A doc comment.</summary>
    public void Doc(string tag, string content)
    {
        string[] lines = content.Split('\n');
        if (lines.Length == 1)
        {
            Line($"/// <{tag}>{Escape(content)}</{tag}>");
            return;
        }

        Line($"/// <{tag}>");
        foreach (string line in lines)
        {
            Line(line.Length == 0 ? "///" : $"/// {Escape(line)}");
        }

        Line($"/// </{tag}>");
    }

    public override string ToString() => text.ToString();

    private static string Escape(string content)
        => content.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    internal readonly struct Blocks(Stack<Block> open) : IDisposable
    {
        public void Dispose()
        {
            while (open.Count > 0)
            {
                open.Pop().Dispose();
            }
        }
    }

    internal readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.blankWanted = false;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
