namespace NetDsl;

/// <summary>A named tensor of a network: the type of the static partial properties that declare a graph. It holds no numbers;
/// it is what one asks a network for.</summary>
/// <example><code>
/// [Dense(64), Relu] public static partial Tensor Hidden { get; }
/// </code></example>
/// <param name="name">The property's name.</param>
public sealed class Tensor(string name)
{
    /// <summary>The property's name, unique in its network.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
