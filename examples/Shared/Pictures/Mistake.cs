namespace NetDsl.Examples.Pictures;

/// <summary>A sample that was taken for another class.</summary>
/// <param name="Sample">Its number in the data set.</param>
/// <param name="Actual">What it is.</param>
/// <param name="Predicted">What it was taken for.</param>
/// <param name="Probability">How sure the network was of that.</param>
public readonly record struct Mistake(int Sample, string Actual, string Predicted, float Probability)
{
    /// <summary>The mistakes among predictions, the surest first.</summary>
    public static IEnumerable<Mistake> Among(IReadOnlyList<Classification> predictions, ReadOnlyMemory<int> labels, IReadOnlyList<string> classes)
        => from sample in Enumerable.Range(0, predictions.Count)
           let predicted = predictions[sample]
           where predicted.Index != labels.Span[sample]
           orderby predicted.Probability descending, sample
           select new Mistake(sample, classes[labels.Span[sample]], predicted.Label, predicted.Probability);
}
