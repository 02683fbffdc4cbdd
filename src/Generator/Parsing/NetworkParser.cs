using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Diagnostics.Roslyn;
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
        var lists = new AttributeListReader(order, new FunctionFinder(context.SemanticModel.Compilation, type, token), token);

        string? obstacle = ClassObstacles.Find(type);
        if (obstacle is not null)
        {
            lists.Issues.Add(new Issue(Rules.UnsupportedClass, Place.Class, type.Name, obstacle));
        }

        Location name = type.Locations.FirstOrDefault(order.IsHere) ?? context.TargetNode.GetLocation();
        AttributeListModel own = lists.Read(type, name, tensor: -1);
        var tensors = new List<TensorModel>();
        var places = ImmutableArray.CreateBuilder<ListPlaces>();
        var stubs = new List<StubProperty>();
        foreach (IPropertySymbol property in TensorProperties.Of(type, order))
        {
            token.ThrowIfCancellationRequested();
            TensorProperties.Check(property, tensors.Count, lists.Issues);
            AttributeListModel list = lists.Read(property, property.Locations[0], tensors.Count);
            tensors.Add(new TensorModel(property.Name, list.Layers));
            places.Add(list.Places);
            if (TensorProperties.Stub(property) is { } stub)
            {
                stubs.Add(stub);
            }
        }

        var network = new NetworkModel(TypeReader.Read(type), own.Layers, new(tensors));
        if (lists.FirstElsewhere is { } elsewhere)
        {
            lists.Issues.Add(new Issue(Rules.SpreadOverPartials, elsewhere, type.Name));
        }

        var form = new StubForm(TypeReader.Header(type), obstacle is null, new(stubs));
        return new ParseResult(
            new ParsedNetwork(network, form, new(lists.Issues), lists.IsBroken),
            new NetworkPlaces(network.Type.FullName, own.Places, places.ToImmutable()));
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
