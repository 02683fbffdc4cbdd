using System.Collections.Immutable;
using System.Text;

namespace NetDsl.Data;

/// <summary>Texts by class, as IMDB's reviews come (<c>aclImdb/train</c>): a folder for each class, in it a <c>.txt</c> file for each text.</summary>
public sealed class TextFolder
{
    TextFolder(ImmutableArray<string> texts, ImmutableArray<int> labels, ImmutableArray<string> classNames)
        => (Texts, Labels, ClassNames) = (texts, labels, classNames);

    /// <summary>The texts, class after class, in each by the files' names.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The number of each text's class.</summary>
    public ImmutableArray<int> Labels { get; }

    /// <summary>The names of the classes' folders.</summary>
    public ImmutableArray<string> ClassNames { get; }

    /// <summary>Reads all texts.</summary>
    /// <param name="directory">The folder with the classes' folders.</param>
    /// <param name="classNames">The classes in their order; other folders are left out (IMDB's <c>unsup</c>).</param>
    /// <exception cref="DataFormatException">A class has no folder or no text, or a text is no UTF-8.</exception>
    public static TextFolder Load(string directory, params ReadOnlySpan<string> classNames)
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

    /// <summary>The texts as rows of words' numbers, with their classes.</summary>
    public DataSet Encode(Vocabulary vocabulary, int length)
        => DataSet.Create(Texts.SelectMany(text => vocabulary.Encode(text, length)).ToArray(), [length], Labels.ToArray(), [], ClassNames);

    static string Read(string file)
    {
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
