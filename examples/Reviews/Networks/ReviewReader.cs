namespace NetDsl.Examples.Reviews;

/// <summary>The lecture's network for reviews: it reads the last eighty words, one after the other, and says how probably they praise.</summary>
[Network, Input(ReviewReader.Length, Vocabulary = ReviewReader.Words), Embedding(32), SpatialDropout(0.2)]
[Lstm(100, Dropout = 0.2, RecurrentDropout = 0.2), Dense(1), Sigmoid, Classes("neg", "pos")]
[BinaryCrossEntropy, Adam]
public partial class ReviewReader
{
    /// <summary>Words that it reads.</summary>
    public const int Length = 80;

    /// <summary>Words that it knows, padding and the unknown word among them.</summary>
    public const int Words = 5000;
}
