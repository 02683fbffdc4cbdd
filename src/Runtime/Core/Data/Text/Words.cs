using System.Text;

namespace NetDsl.Data;

/// <summary>Takes texts apart.</summary>
public static class Words
{
    /// <summary>The words of a text in lower case: letters, digits and the apostrophes within. HTML's line breaks, as they stand in IMDB's
    /// reviews, are between words, and so is everything else.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        for (var place = 0; place < text.Length; place++)
        {
            if (SkipTag(text, ref place))
            {
                // A tag is no word.
            }
            else if (char.IsLetterOrDigit(text[place]) || (text[place] is '\'' or '’' && word.Length > 0 && place + 1 < text.Length && char.IsLetter(text[place + 1])))
            {
                word.Append(text[place] == '’' ? '\'' : char.ToLowerInvariant(text[place]));
                continue;
            }

            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>Goes to the end of a line break's tag.</summary>
    private static bool SkipTag(string text, ref int place)
    {
        if (text[place] != '<' || !text.AsSpan(place).StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            return false;
        var end = text.IndexOf('>', place);
        place = end < 0 ? place : end;
        return end >= 0;
    }
}
