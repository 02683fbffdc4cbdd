using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl;

/// <summary>How well a classifier does on a data set.</summary>
public sealed class ClassificationScore : Score
{
    internal ClassificationScore(double loss, int count, ConfusionMatrix confusion)
        : base(loss, count, new Metric(Metric.Accuracy, confusion.Accuracy))
    {
        Confusion = confusion;
        Classes = [.. Enumerable.Range(0, confusion.Labels.Length).Select(confusion.ScoreOf)];
    }

    /// <summary>The part of the samples that was recognised.</summary>
    public double Accuracy => Confusion.Accuracy;

    /// <summary>How often each class was taken for each.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>Precision, recall and F1 of each class.</summary>
    public ImmutableArray<ClassScore> Classes { get; }

    /// <summary>The mean of the classes' precisions, each class counting the same.</summary>
    public double MacroPrecision => Classes.Average(c => c.Precision);

    /// <summary>The mean of the classes' recalls.</summary>
    public double MacroRecall => Classes.Average(c => c.Recall);

    /// <summary>The mean of the classes' F1.</summary>
    public double MacroF1 => Classes.Average(c => c.F1);

    /// <inheritdoc/>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"loss {Loss:0.0000}, accuracy {Accuracy * 100:0.00} % of {Count}");
}
