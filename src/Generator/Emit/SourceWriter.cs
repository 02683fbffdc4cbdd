using System.Text;

namespace NetDsl.Generator.Emit;

/// <summary>Writes C# line by line: indentation, blocks and single blank lines are its care. Lines end in LF everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blankWanted;

    /// <summary>Asks for an empty line before whatever comes next in this block.</summary>
    public void Blank() => _blankWanted = _text.Length > 0 && !AtBlockStart;

    private bool AtBlockStart => _text.Length >= 2 && _text[_text.Length - 2] == '{';

    /// <summary>Writes one line, or several if there are line breaks in it.</summary>
    public void Line(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            if (_blankWanted)
            {
                _text.Append('\n');
                _blankWanted = false;
            }

            if (line.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Opens a brace under the header; disposing the result closes it.</summary>
    public Block Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Opens one brace in the other; disposing the result closes them all.</summary>
    public Blocks Open(IEnumerable<string> headers) => new(new Stack<Block>(headers.Select(Open)));

    /// <summary>Opens the braces of an initialiser or a switch expression; disposing the result closes them with a semicolon.</summary>
    public Block OpenList()
    {
        Line("{");
        _depth++;
        return new Block(this, "};");
    }

    /// <summary>Lines further in, without braces.</summary>
    public Block Indent()
    {
        _depth++;
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

    public override string ToString() => _text.ToString();

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
            writer._depth--;
            writer._blankWanted = false;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
