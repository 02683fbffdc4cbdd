namespace NetDsl.Generator.Graph;

/// <summary>A mean and a deviation for each feature of an input or a target, to be taken from data.</summary>
internal sealed record Standardization(ParameterNode Mean, ParameterNode Deviation, InputNode Of);
