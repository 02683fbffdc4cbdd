namespace NetDsl.GpuTests.Networks;

/// <summary>Ids, padded, and their table; steps through time with dropout; gradients held to a norm.</summary>
[Network, Input(12, Vocabulary = 40, Padding = 0), Embedding(9), SpatialDropout(0.2), Lstm(21, Dropout = 0.2, RecurrentDropout = 0.2), Dense(1), Sigmoid]
[BinaryCrossEntropy, Adam(0.01, ClipNorm = 0.5)]
internal sealed partial class Reader;

/// <summary>Every kind of cell, both ways, with gradients that go back a few steps.</summary>
[Network, Input(7, 5), Lstm(14, Sequences = true, Bidirectional = true), Gru(18, Sequences = true, Truncation = 3), SimpleRnn(17, Sequences = true, Relu = true)]
[Gru(16, ResetAfter = false, Bidirectional = true), Dense(3), Softmax, CrossEntropy, Sgd(0.1, Momentum = 0.9)]
internal sealed partial class Cells;

/// <summary>More units than a group has threads, and states that shared memory has no room for: back those of the first layer, and
/// forward those of the second.</summary>
[Network, Input(3, 2), Lstm(264, Sequences = true), Gru(700, ResetAfter = false), Dense(2), MeanSquaredError, Sgd(0.05)]
internal sealed partial class LongStates;
