using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>The order in which parts of a class are written. Roslyn promises none for attributes and members, so it is taken
/// from the source: the declaration with <c>[Network]</c> or <c>[Block]</c> first, from top to bottom, then what stands elsewhere.
/// A compiled library has its attributes and properties in the order in which they were written.</summary>
/// <param name="declaration">That declaration, or null for a class from a library.</param>
internal sealed class DeclarationOrder(SyntaxNode? declaration)
{
    /// <summary>Whether something stands in the declaration with <c>[Network]</c> or <c>[Block]</c>.</summary>
    public bool IsHere(Location location) => declaration is null
        || (location.SourceTree == declaration.SyntaxTree && declaration.Span.Contains(location.SourceSpan));

    public IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, Location> place) => declaration is null ? items : items
        .OrderBy(item => IsHere(place(item)) ? 0 : 1)
        .ThenBy(item => place(item).SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(item => place(item).SourceSpan.Start);
}
