namespace NetDsl.Runtime.Tests.Classification;

/// <summary>Figures worked out by hand; scikit-learn's classification_report with zero_division=0 gives the same.</summary>
public class ClassificationScoreTests
{
    /// <summary>Actual class, predicted class, how often. Nothing is of class "owl", and nothing is taken for "eel".</summary>
    private static readonly (int, int, int)[] Cases = [(0, 0, 5), (0, 1, 2), (1, 1, 3), (1, 0, 1), (2, 0, 4), (1, 3, 1)];

    private static readonly ClassificationScore Score = MakeScore();

    [Fact]
    public void Accuracy_counts_what_is_right()
    {
        Assert.Equal((16, 8), (Score.Confusion.Total, Score.Confusion.Correct));
        Assert.Equal(0.5, Score.Accuracy);
        Assert.Equal(0.5, Assert.Single(Score.Metrics).Value);
    }

    [Fact]
    public void Each_class_has_its_precision_recall_and_f1()
    {
        Assert.Equal(new("ant", 5 / 10.0, 5 / 7.0, 10 / 17.0, 7), Score.Classes[0]);
        Assert.Equal(new("bee", 3 / 5.0, 3 / 5.0, 6 / 10.0, 5), Score.Classes[1]);
        Assert.Equal(new("eel", 0, 0, 0, 4), Score.Classes[2]);
        Assert.Equal(new("owl", 0, 0, 0, 0), Score.Classes[3]);
    }

    [Fact]
    public void Macro_averages_count_each_class_the_same()
    {
        Assert.Equal(1.1 / 4, Score.MacroPrecision, 1e-12);
        Assert.Equal((5 / 7.0 + 0.6) / 4, Score.MacroRecall, 1e-12);
        Assert.Equal((10 / 17.0 + 0.6) / 4, Score.MacroF1, 1e-12);
    }

    [Fact]
    public void The_matrix_is_written_as_a_table() => Assert.Equal(
        """
        actual  ant  bee  eel  owl
        ant       5    2    .    .
        bee       1    3    .    1
        eel       4    .    .    .
        owl       .    .    .    .
        """.ReplaceLineEndings("\n"), Score.Confusion.ToString());

    [Fact]
    public void Without_samples_nothing_is_divided_by_zero()
    {
        var empty = new ConfusionMatrix(["a", "b"]);
        Assert.Equal(0, empty.Accuracy);
        Assert.Throws<ArgumentOutOfRangeException>(() => empty[0, 2]);
    }

    private static ClassificationScore MakeScore()
    {
        var confusion = new ConfusionMatrix(["ant", "bee", "eel", "owl"]);
        foreach (var (actual, predicted, count) in Cases)
            for (var i = 0; i < count; i++)
                confusion.Add(actual, predicted);
        return new(1, 16, confusion);
    }
}
