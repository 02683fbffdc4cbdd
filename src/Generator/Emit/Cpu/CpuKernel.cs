namespace NetDsl.Generator.Emit.Cpu;

/// <summary>A kernel as C#: its method, what it takes, and what the card says of it.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Text">The method and the structs that belong to it.</param>
/// <param name="Operands">What it takes.</param>
internal sealed record CpuKernel(string Name, string Text, KernelOperands Operands)
{
    /// <summary>What the program writes to run it.</summary>
    public string CallWith(string name) => $"{name}(me, Samples{Operands.Call});";
}
