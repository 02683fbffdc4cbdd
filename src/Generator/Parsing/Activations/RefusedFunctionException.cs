using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing.Activations;

/// <summary>A method cannot be read as an activation. Caught where the attribute is read; never leaves the parser.</summary>
/// <param name="function">The method's name.</param>
/// <param name="reason">The end of a sentence that says why.</param>
/// <param name="read">The declarations that were read so far, of the method and of those it calls.</param>
internal sealed class RefusedFunctionException(string function, string reason, IReadOnlyList<SyntaxNode> read) : Exception(reason)
{
    public IReadOnlyList<SyntaxNode> Read => read;

    public string Function => function;
}
