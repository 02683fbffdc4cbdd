using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;
using NetDsl.Generator.Parsing.Activations;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads a class's attributes and tensor properties. Symbols are known in this folder only.</summary>
internal static class NetworkParser
{
    /// <returns>Null where another declaration of the same class is read in place of this one.</returns>
    public static ParseResult? Parse(GeneratorAttributeSyntaxContext context, CancellationToken token)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (type.TypeKind != TypeKind.Class || !IsFirst(type, context.TargetNode))
        {
            return null;
        }

        var order = new DeclarationOrder(context.TargetNode);
        Compilation compilation = context.SemanticModel.Compilation;
        var lists = new AttributeListReader(order, new FunctionFinder(compilation, type, token), new BlockReader(compilation, token), block: null, token);

        string? obstacle = ClassObstacles.Find(type);
        if (obstacle is not null)
        {
            lists.Issues.Add(new Issue(Rules.UnsupportedClass, Place.Class, type.Name, obstacle));
        }

        Location name = type.Locations.FirstOrDefault(order.IsHere) ?? context.TargetNode.GetLocation();
        DeclaredClass read = ClassReader.Read(type, name, order, lists, token);
        TakenNames.Check(read.Tensors, lists.Issues);
        var network = new NetworkModel(TypeReader.Read(type), read.Layers, read.Tensors, PrecisionReader.Read(type, lists.Issues));
        var form = new StubForm(TypeReader.Header(type), obstacle is null, read.Stubs);
        return new ParseResult(new ParsedNetwork(network, form, new(lists.Issues), lists.IsBroken), read.Places);
    }

    /// <summary>Whether this is the declaration to be read. A class with <c>[Network]</c> on two of its declarations, which the
    /// compiler refuses, would else give two files of one name.</summary>
    private static bool IsFirst(INamedTypeSymbol type, SyntaxNode declaration)
    {
        SyntaxReference? first = type.GetAttributes()
            .Where(attribute => DslTypes.IsNetwork(attribute.AttributeClass))
            .Select(attribute => attribute.ApplicationSyntaxReference)
            .OrderBy(reference => reference?.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(reference => reference?.Span.Start)
            .FirstOrDefault();
        return first is not null && first.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(first.Span);
    }
}
