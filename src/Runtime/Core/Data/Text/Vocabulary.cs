using System.Collections.Immutable;
using System.Text;
using NetDsl.Serialization;

namespace NetDsl.Data;

/// <summary>The words that a network knows, each with a number. 0 is <see cref="Padding"/> and 1 any <see cref="Unknown"/> word; then come the
/// words, the most frequent first.</summary>
public sealed class Vocabulary
{
    /// <summary>The number that fills short texts up.</summary>
    public const int Padding = 0;

    /// <summary>The number of all words that are not in the vocabulary.</summary>
    public const int Unknown = 1;

    private const int First = 2;

    private readonly Dictionary<string, int> _numbers;

    private Vocabulary(ImmutableArray<string> words)
    {
        Known = words;
        _numbers = words.Select((word, place) => (word, Number: place + First)).ToDictionary(entry => entry.word, entry => entry.Number, StringComparer.Ordinal);
    }

    /// <summary>The words, from number 2 on.</summary>
    public ImmutableArray<string> Known { get; }

    /// <summary>How many numbers there are: one more than the largest.</summary>
    public int Size => Known.Length + First;

    /// <summary>The most frequent words of texts; of equally frequent ones, the first in the order of their letters.</summary>
    /// <param name="texts">The texts to learn from.</param>
    /// <param name="size">The most numbers that there may be, 0 and 1 among them: what the network's input declares.</param>
    public static Vocabulary Build(IEnumerable<string> texts, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, First);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(Words.Of))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        return new([.. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(size - First).Select(entry => entry.Key)]);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="DataFormatException">The file has something else than a word a line.</exception>
    public static Vocabulary Load(string path)
    {
        RequireFile.NoFolder(path);
        string[] lines = File.ReadAllLines(path, Encoding.UTF8);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in lines.Index())
        {
            if (!Words.Of(line).SequenceEqual([line]))
                throw new DataFormatException(path, $"line {number + 1}", "one word in lower case", line.Length == 0 ? "nothing" : $"'{line}'");
            if (!seen.Add(line))
                throw new DataFormatException(path, $"line {number + 1}", "each word once", $"'{line}' again");
        }

        return new([.. lines]);
    }

    /// <summary>Writes a word a line, whole or not at all.</summary>
    public void Save(string path) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var word in Known)
            writer.WriteLine(word);
    });

    /// <summary>The numbers of a text's words: of a long text the last ones; before a short one there is padding. That is what Keras's
    /// <c>pad_sequences</c> does, and leaves what was said last to be read last.</summary>
    public int[] Encode(string text, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        int[] numbers = [.. Words.Of(text).Select(word => _numbers.GetValueOrDefault(word, Unknown))];
        var result = new int[length];
        var kept = Math.Min(numbers.Length, length);
        numbers.AsSpan(numbers.Length - kept).CopyTo(result.AsSpan(length - kept));
        return result;
    }
}
