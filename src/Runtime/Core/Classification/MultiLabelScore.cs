using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl;

/// <summary>How well a network tells which labels hold.</summary>
public sealed class MultiLabelScore : Score
{
    internal MultiLabelScore(double loss, int count, double accuracy, double exactMatch, ImmutableArray<ClassScore> labels)
        : base(loss, count, new(Metric.Accuracy, accuracy), new(Metric.ExactMatch, exactMatch))
        => (Accuracy, ExactMatch, Labels) = (accuracy, exactMatch, labels);

    /// <summary>The part of all answers, one for each label of each sample, that is right: Keras's <c>BinaryAccuracy</c>.</summary>
    public double Accuracy { get; }

    /// <summary>The part of the samples of which every label is right.</summary>
    public double ExactMatch { get; }

    /// <summary>Precision, recall and F1 of each label.</summary>
    public ImmutableArray<ClassScore> Labels { get; }

    /// <summary>The mean of the labels' F1, each counting the same.</summary>
    public double MacroF1 => Labels.Average(label => label.F1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"loss {Loss:0.0000}, accuracy {Accuracy * 100:0.00} %, all labels right in {ExactMatch * 100:0.00} % of {Count}");
}
