namespace NetDsl.EngineTests.Compiling;

/// <summary>A network as a test declares it.</summary>
/// <param name="Name">Of the class, in the namespace Declared.</param>
/// <param name="Source">The whole file.</param>
internal sealed record DeclaredNetwork(string Name, string Source)
{
    /// <summary>A network from its attributes as they stand between the brackets, and the members of its class.</summary>
    public static DeclaredNetwork Of(string name, string attributes, string members = "") => new(name, $$"""
        namespace Declared;

        [Network, {{attributes}}]
        public partial class {{name}}
        {
            {{members}}
        }
        """);

    public override string ToString() => Name;
}
