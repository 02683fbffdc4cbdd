using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>The samples of one call: for each input and target, an array a sample. A class number is one number.</summary>
internal sealed record SampleBatch(int Count, IReadOnlyDictionary<InputNode, double[][]> Values);
