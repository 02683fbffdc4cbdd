using System.ComponentModel;

namespace NetDsl.Engines;

/// <summary>What decides how many samples a prediction should take in one go.</summary>
/// <param name="SampleBytes">The most that one kernel reads and writes for a sample.</param>
/// <param name="Least">As many samples as make reading the weights cheap beside reading and writing the samples' own values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LotCost(long SampleBytes, int Least);
