namespace NetDsl.Engines;

/// <summary>The samples of one call: where each input and target lies, and which rows of them are meant.</summary>
/// <remarks>The memory is pinned by the caller for the length of the call.</remarks>
public readonly unsafe struct Batch(Slot* inputs, Slot* targets, int* rows, int count)
{
    /// <summary>The number of samples.</summary>
    public int Count { get; } = count;

    /// <summary>The row numbers of the samples in their columns; null means 0, 1, 2 ...</summary>
    public int* Rows { get; } = rows;

    /// <summary>Input number <paramref name="index"/> of the network.</summary>
    public Slot Input(int index) => inputs[index];

    /// <summary>Target number <paramref name="index"/> of the network.</summary>
    public Slot Target(int index) => targets[index];
}

/// <summary>A column of samples in memory: row-major, without padding.</summary>
public readonly unsafe struct Slot(void* data, ElementKind kind)
{
    public void* Data { get; } = data;

    public ElementKind Kind { get; } = kind;
}

/// <summary>What a column's elements are.</summary>
public enum ElementKind
{
    /// <summary>32-bit float.</summary>
    Single,

    /// <summary>Unsigned byte, as pixels come.</summary>
    Byte,

    /// <summary>32-bit integer: class numbers, token ids.</summary>
    Int32,
}
