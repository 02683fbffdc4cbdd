namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A kernel as C#: its method, the methods it calls, and how it is launched.</summary>
/// <param name="Name">The name it would like.</param>
/// <param name="Summary">What it computes.</param>
/// <param name="Remarks">What it reads and writes.</param>
/// <param name="Text">The method and those that belong to it, under <see cref="OwnName"/>.</param>
/// <param name="Groups">The number of groups, as the program writes it.</param>
/// <param name="Threads">Threads of a group.</param>
/// <param name="Places">What the program passes.</param>
/// <param name="Locals">Names in the text that come from the user's: another kernel may have others there.</param>
internal sealed record GpuKernel(string Name, string Summary, string Remarks, string Text, string Groups, int Threads, IReadOnlyList<string> Places,
    IReadOnlyCollection<string> Locals)
{
    /// <summary>Stands for the name until it is known.</summary>
    public const string OwnName = "\u0001";

    /// <summary>Behind the name, that of the method for tensor cores.</summary>
    public const string OnTensorCores = "OnTensorCores";

    /// <summary>Begins the body of a method, where what it reads of <see cref="ShapeNumber"/>s is declared.</summary>
    public const string Head = "\u0008";

    /// <summary>What it makes or changes, in the names of the network.</summary>
    public string Subject { get; init; } = Name;

    /// <summary>Floats behind the arena that it leaves something in for the next one.</summary>
    public int Scratch { get; init; }

    /// <summary>Behind those, floats for each sample of the batch.</summary>
    public int SampleScratch { get; init; }

    /// <summary>Whether the text has it a second time, for tensor cores.</summary>
    public bool IsOnTensorCores { get; init; }

    /// <summary>Whether it is an update whose gradient lies in memory.</summary>
    public bool IsUpdate { get; init; }
}
