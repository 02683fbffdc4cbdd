using System.Collections.Immutable;
using System.Text;

namespace NetDsl.Data;

/// <summary>Texts, each with the class that it belongs to.</summary>
public sealed class LabelledTexts
{
    private LabelledTexts(ImmutableArray<string> texts, ImmutableArray<int> labels, ImmutableArray<string> classNames)
        => (Texts, Labels, ClassNames) = (texts, labels, classNames);

    /// <summary>The texts.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The number of each text's class.</summary>
    public ImmutableArray<int> Labels { get; }

    /// <summary>The names of the classes.</summary>
    public ImmutableArray<string> ClassNames { get; }

    /// <summary>Reads texts as IMDB's reviews come (<c>aclImdb/train</c>): a folder for each class, in it a <c>.txt</c> file for each text. They
    /// are in the order of the classes, in each by the files' names.</summary>
    /// <param name="directory">The folder with the classes' folders.</param>
    /// <param name="classNames">The classes in their order; other folders are left out (IMDB's <c>unsup</c>).</param>
    /// <exception cref="DataFormatException">A class has no folder or no text, or a text is no UTF-8.</exception>
    public static LabelledTexts LoadFolders(string directory, params ReadOnlySpan<string> classNames)
    {
        var (texts, labels) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<int>());
        for (var label = 0; label < classNames.Length; label++)
        {
            var folder = Path.Combine(directory, classNames[label]);
            if (!Directory.Exists(folder))
                throw new DataFormatException(directory, "folder", $"a folder '{classNames[label]}' with the texts of that class", "none");
            string[] files = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
            if (files.Length == 0)
                throw new DataFormatException(folder, "folder", "texts, as files that end in .txt", "none");
            foreach (var file in files)
            {
                texts.Add(Read(file));
                labels.Add(label);
            }
        }

        return new(texts.ToImmutable(), labels.ToImmutable(), [.. classNames]);
    }

    /// <summary>Reads a file with a text a line, and behind it, after a tab, the number of its class.</summary>
    /// <param name="file">The file.</param>
    /// <param name="classNames">The classes in the order of their numbers, from 0 on.</param>
    /// <exception cref="DataFormatException">A line is something else, there is none, or the file is no UTF-8.</exception>
    public static LabelledTexts LoadLines(string file, params ReadOnlySpan<string> classNames)
    {
        var (texts, labels) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<int>());
        foreach (var (number, line) in Read(file).TrimEnd('\r', '\n').Split('\n').Index())
        {
            var tab = line.LastIndexOf('\t');
            if (tab < 0 || !int.TryParse(line.AsSpan(tab + 1).TrimEnd('\r'), out var label) || label < 0 || label >= classNames.Length)
                throw new DataFormatException(file, $"line {number + 1}", $"a text, a tab and the number of a class, 0 to {classNames.Length - 1}", line.Length == 0 ? "nothing" : $"'{line}'");
            texts.Add(line[..tab].Trim());
            labels.Add(label);
        }

        return new(texts.ToImmutable(), labels.ToImmutable(), [.. classNames]);
    }

    /// <summary>Shuffles the texts and takes a part of them away, to test with.</summary>
    /// <param name="part">How large it is: more than 0 and less than 1.</param>
    /// <param name="seed">What the order is drawn from.</param>
    public (LabelledTexts Train, LabelledTexts Test) Split(double part, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, 1);
        int[] order = [.. Enumerable.Range(0, Texts.Length)];
        new Random(seed).Shuffle(order);
        var test = (int)Math.Round(part * order.Length);
        return (Of(order[test..]), Of(order[..test]));
    }

    /// <summary>The texts as rows of words' numbers, with their classes.</summary>
    public DataSet Encode(Vocabulary vocabulary, int length)
        => DataSet.Create(Texts.SelectMany(text => vocabulary.Encode(text, length)).ToArray(), [length], Labels.ToArray(), [], ClassNames);

    private LabelledTexts Of(int[] places) => new([.. places.Select(i => Texts[i])], [.. places.Select(i => Labels[i])], ClassNames);

    private static string Read(string file)
    {
        RequireFile.NoFolder(file);
        try
        {
            return File.ReadAllText(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException wrong)
        {
            throw new DataFormatException(file, wrong.Index, "UTF-8", "something else", wrong);
        }
    }
}
