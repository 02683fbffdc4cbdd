namespace NetDsl.Generator.Model;

/// <summary>What a stub must look like for the user's part to compile with it, however wrong that is.</summary>
/// <param name="Header">The class's header, as <c>partial class Net</c>; a class that cannot be a network may be a record or
/// generic.</param>
/// <param name="IsNetwork">Whether the class can be a network, and so has what every network has.</param>
/// <param name="Properties">The partial properties that wait for an implementation.</param>
internal sealed record StubForm(string Header, bool IsNetwork, EquatableArray<StubProperty> Properties);

/// <summary>A partial property that waits for an implementation.</summary>
/// <param name="Declaration">All that stands before the accessors.</param>
/// <param name="TensorName">Its name where it is a tensor, else null.</param>
/// <param name="HasGetter">Whether it can be read.</param>
/// <param name="Setter"><c>set</c>, <c>init</c> or null.</param>
internal sealed record StubProperty(string Declaration, string? TensorName, bool HasGetter, string? Setter);
