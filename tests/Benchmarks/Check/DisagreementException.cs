namespace NetDsl.Benchmarks.Check;

/// <summary>A device came to other numbers than the CPU.</summary>
internal sealed class DisagreementException(string message) : Exception(message);
