using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering;

/// <summary>How a tensor can be written.</summary>
/// <param name="Reads">What has to be there before.</param>
/// <param name="Make">Writes it.</param>
internal sealed record Lowered(IEnumerable<Formula> Reads, Func<Value> Make);

/// <summary>One way to write tensors; null for those it is not for.</summary>
internal delegate Lowered? LoweringRule(GraphScope scope, DescribedTensor tensor);
