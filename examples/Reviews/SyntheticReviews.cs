namespace NetDsl.Examples.Reviews;

/// <summary>Makes film reviews out of a few phrases, from a seed, and writes them as IMDB's come: a folder for each class, a file for each
/// review. What a sentence says depends on its words' order: "not good" blames, and what was expected is not what was found.</summary>
internal static class SyntheticReviews
{
    private static readonly string[] Classes = ["neg", "pos"];
    private static readonly string[] Subjects =
        ["the film", "the plot", "the acting", "the music", "the ending", "the beginning", "the dialogue", "the lead actress", "the lead actor", "the camera work", "every scene", "the whole story"];
    private static readonly string[] Degrees = ["really", "quite", "truly", "simply", "rather", "absolutely", ""];
    private static readonly string[][] Words =
    [
        ["dull", "boring", "terrible", "weak", "predictable", "awful", "clumsy", "silly", "flat", "disappointing", "lifeless", "bad"],
        ["wonderful", "moving", "brilliant", "funny", "gripping", "clever", "beautiful", "charming", "superb", "touching", "fresh", "good"],
    ];

    private static readonly string[] Asides =
    [
        "We saw it on a rainy Sunday.", "My brother had bought the tickets.", "It runs for about two hours.", "The theatre was half empty.",
        "It is set in a small town by the sea.", "Somebody behind us ate popcorn all the time.", "There are two more parts to come.", "It was made some years ago.",
    ];

    /// <summary>Writes <c>train</c> and <c>test</c>, as many reviews of one class as of the other.</summary>
    public static void Write(string folder, int train, int test, int seed)
    {
        var random = new Random(seed);
        foreach (var (part, count) in new[] { ("train", train), ("test", test) })
            for (var number = 0; number < count; number++)
            {
                var praises = number % 2;
                var place = Path.Combine(folder, part, Classes[praises]);
                Directory.CreateDirectory(place);
                File.WriteAllText(Path.Combine(place, $"{number:0000}.txt"), Review(random, praises));
            }
    }

    /// <summary>Three to eight sentences, most of which say the same.</summary>
    private static string Review(Random random, int praises)
    {
        var opinions = 2 * random.Next(1, 4) + 1;
        var others = random.Next(opinions / 2);
        int[] said = [.. Enumerable.Range(0, opinions).Select(i => i < others ? 1 - praises : praises)];
        random.Shuffle(said);
        var sentences = said.Select(opinion => Opinion(random, opinion)).ToList();
        for (var asides = random.Next(3); asides > 0; asides--)
            sentences.Insert(random.Next(sentences.Count + 1), Pick(random, Asides));
        return string.Join(' ', sentences);
    }

    private static string Opinion(Random random, int praises)
    {
        string subject = Pick(random, Subjects), degree = Pick(random, Degrees);
        string fits = Pick(random, Words[praises]), doesNot = Pick(random, Words[1 - praises]);
        var sentence = random.Next(6) switch
        {
            0 => $"{subject} was not {doesNot} at all.",
            1 => $"I expected {subject} to be {doesNot}, but found it {degree} {fits}.",
            2 => $"nobody can say that {subject} was {doesNot}.",
            3 => $"{subject} was {fits}, and not {doesNot} as I had been told.",
            _ => $"{subject} was {degree} {fits}.",
        };
        return string.Concat(char.ToUpperInvariant(sentence[0]), sentence.Replace("  ", " ")[1..]);
    }

    private static string Pick(Random random, string[] among) => among[random.Next(among.Length)];
}
