using NetDsl.Data;

namespace NetDsl.Examples.Reviews;

/// <summary>Where reviews come from.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Train">Those to train with.</param>
/// <param name="Test">Those to test with.</param>
/// <param name="Tries">Sentences to ask about that are in neither.</param>
internal sealed record ReviewSource(string Name, LabelledTexts Train, LabelledTexts Test, string[] Tries)
{
    /// <summary>Eight hundred short sentences are few: they take more epochs than many long ones, and soon are known by heart.</summary>
    public const int BundledEpochs = 15;

    private const int SyntheticTrain = 6000, SyntheticTest = 500;

    private static readonly string[] Films =
    [
        "The film was truly wonderful.", "The film was not wonderful at all.", "I expected the plot to be boring, but found it quite clever.",
        "The music was terrible, and the ending flat.",
    ];

    private static readonly string[] Products =
    [
        "Works great, I love it.", "The battery died after two days.", "Excellent quality for the price.", "It does not work. Do not waste your money.",
    ];

    /// <summary>A thousand sentences out of real reviews, which lie beside the program: each fifth or so is kept for the test.</summary>
    public static ReviewSource Bundled()
    {
        var all = LabelledTexts.LoadLines(Path.Combine(AppContext.BaseDirectory, "data", "amazon_cells_labelled.txt"), "neg", "pos");
        var (train, test) = all.Split(0.2, seed: 1);
        return new("sentences of reviews of telephones", train, test, Products);
    }

    /// <summary>IMDB's reviews of films, or others in folders like those.</summary>
    public static ReviewSource Imdb(string folder) => Of(folder, folder);

    /// <summary>Makes reviews of films up and writes them to a folder.</summary>
    public static ReviewSource Synthetic(string folder)
    {
        SyntheticReviews.Write(folder, SyntheticTrain, SyntheticTest, seed: 1);
        return Of("synthetic reviews of films", folder);
    }

    private static ReviewSource Of(string name, string folder) => new(
        name, LabelledTexts.LoadFolders(Path.Combine(folder, "train"), "neg", "pos"), LabelledTexts.LoadFolders(Path.Combine(folder, "test"), "neg", "pos"), Films);
}
