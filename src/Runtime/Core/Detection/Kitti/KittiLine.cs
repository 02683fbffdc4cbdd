using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NetDsl.Detection;

/// <summary>Takes a line of a label or result file apart.</summary>
/// <param name="file">Named in errors.</param>
/// <param name="results">Whether each line has a score.</param>
internal readonly ref struct KittiLine(string file, bool results)
{
    private const int MostShown = 40;

    private static readonly (byte[] Bytes, string Name)[] Types = [.. KittiTypes.All.Select(type => (Encoding.ASCII.GetBytes(type), type))];

    private readonly KittiColumn[] _numbers = KittiColumn.Of(results);

    /// <summary>The thing on a line that is not blank; lines are counted from 1.</summary>
    public KittiObject Read(ReadOnlySpan<byte> line, int number)
    {
        Span<Range> fields = stackalloc Range[17];
        var count = Split(line, fields);
        if (count != _numbers.Length + 1)
            throw new DataFormatException(file, $"line {number}", $"{_numbers.Length + 1} columns", count < fields.Length ? $"{count}" : $"{count} or more");
        Span<double> values = stackalloc double[15];
        for (var column = 0; column < _numbers.Length; column++)
            values[column] = Number(line[fields[column + 1]], _numbers[column], number);
        if (values[5] < values[3])
            throw Error(number, 7, "right", $"at least {Text(values[3])}, which is left", Text(values[5]));
        if (values[6] < values[4])
            throw Error(number, 8, "bottom", $"at least {Text(values[4])}, which is top", Text(values[6]));
        return new()
        {
            Type = Type(line[fields[0]], number),
            Truncated = values[0],
            Occluded = (int)values[1],
            Alpha = values[2],
            Left = values[3],
            Top = values[4],
            Right = values[5],
            Bottom = values[6],
            Height = values[7],
            Width = values[8],
            Length = values[9],
            X = values[10],
            Y = values[11],
            Z = values[12],
            RotationY = values[13],
            Score = values[14],
        };
    }

    /// <summary>The fields between spaces; no more are counted than there is room for.</summary>
    private static int Split(ReadOnlySpan<byte> line, Span<Range> fields)
    {
        var count = 0;
        for (var at = 0; count < fields.Length; count++)
        {
            while (at < line.Length && IsSpace(line[at]))
                at++;
            if (at == line.Length)
                break;
            var start = at;
            while (at < line.Length && !IsSpace(line[at]))
                at++;
            fields[count] = start..at;
        }

        return count;
    }

    /// <summary>Blanks, tabs, and the first half of the line ends that Windows writes.</summary>
    public static bool IsSpace(byte sign) => sign is (byte)' ' or (byte)'\t' or (byte)'\r';

    /// <summary>A detector may know other types, which are measured with no class, and write KITTI's in another case, which the official program
    /// does not tell apart.</summary>
    private string Type(ReadOnlySpan<byte> field, int line)
    {
        foreach (var (bytes, name) in Types)
            if (results ? Ascii.EqualsIgnoreCase(field, bytes) : field.SequenceEqual(bytes))
                return name;
        return results && Encoding.Latin1.GetString(field) is var other && KittiTypes.IsName(other)
            ? other
            : throw Error(line, 1, "type", results ? KittiTypes.AnyName : $"one of {string.Join(", ", KittiTypes.All)}", Shown(field));
    }

    private double Number(ReadOnlySpan<byte> field, KittiColumn column, int line)
        => Utf8Parser.TryParse(field, out double value, out var read) && read == field.Length && column.Allows(value)
            ? value
            : throw Error(line, column.Number, column.Name, column.Expected, Shown(field));

    private DataFormatException Error(int line, int column, string name, string expected, string found)
        => new(file, $"line {line}, column {column} ({name})", expected, found);

    /// <summary>The beginning of a field, with anything that is no plain letter as a question mark.</summary>
    private static string Shown(ReadOnlySpan<byte> field)
    {
        var text = new StringBuilder("'");
        foreach (var sign in field[..Math.Min(field.Length, MostShown)])
            text.Append(sign is > 0x20 and < 0x7F ? (char)sign : '?');
        return text.Append(field.Length > MostShown ? "...'" : "'").ToString();
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
