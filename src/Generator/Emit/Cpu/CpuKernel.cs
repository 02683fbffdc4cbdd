namespace NetDsl.Generator.Emit.Cpu;

/// <summary>A kernel as C#: its method, what it takes, and what the card says of it.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Text">The method and the structs that belong to it.</param>
/// <param name="Operands">What it takes.</param>
/// <param name="Copied">The number of the input that it does nothing but copy, or -1; then it is left out where that can be
/// read in place.</param>
/// <param name="MultiplyAdds">Of its sums of products, for one sample.</param>
/// <param name="IsUpdate">Whether it is an update whose gradient lies in memory.</param>
internal sealed record CpuKernel(string Name, string Text, KernelOperands Operands, int Copied, long MultiplyAdds, bool IsUpdate)
{
    /// <summary>What the program writes to run it.</summary>
    public string CallWith(string name) => $"{name}(me, Samples{Operands.Call});";
}
