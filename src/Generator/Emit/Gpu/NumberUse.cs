namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A number of a shape where a kernel's text has it.</summary>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Value">The number.</param>
/// <param name="IsDivisor">Whether something is divided by it.</param>
internal sealed record NumberUse(string Name, int Value, bool IsDivisor);
