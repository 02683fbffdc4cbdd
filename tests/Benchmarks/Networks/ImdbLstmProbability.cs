namespace NetDsl.Benchmarks.Networks;

/// <summary>The same layers for inference.</summary>
[Network(Precision = Products.Precision), Input(80, Vocabulary = 5000)]
[Embedding(32), Lstm(100), Dense(1), Sigmoid]
internal sealed partial class ImdbLstmProbability;
