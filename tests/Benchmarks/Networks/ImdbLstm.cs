namespace NetDsl.Benchmarks.Networks;

/// <summary>The recurrent network that says of a film review whether it praises, to be trained.</summary>
[Network(Precision = Products.Precision), Input(80, Vocabulary = 5000)]
[Embedding(32), Lstm(100), Dense(1), Sigmoid]
[BinaryCrossEntropy, Adam]
internal sealed partial class ImdbLstm;
