using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Diagnostics.Roslyn;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the class of a network or block: its own attributes and its tensor properties.</summary>
internal static class ClassReader
{
    public static DeclaredClass Read(INamedTypeSymbol type, Location name, DeclarationOrder order, AttributeListReader lists, CancellationToken token)
    {
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

        if (lists.FirstElsewhere is { } elsewhere)
        {
            lists.Issues.Add(new Issue(Rules.SpreadOverPartials, elsewhere, type.Name));
        }

        return new DeclaredClass(own.Layers, new(tensors), new(stubs), new NetworkPlaces(TypeReader.Read(type).FullName, own.Places, places.ToImmutable()));
    }
}

/// <summary>What was read of a class.</summary>
/// <param name="Layers">Its own attributes.</param>
/// <param name="Tensors">Its tensor properties.</param>
/// <param name="Stubs">Those of them that wait for an implementation.</param>
/// <param name="Places">Where all of it stands.</param>
internal sealed record DeclaredClass(EquatableArray<LayerModel> Layers, EquatableArray<TensorModel> Tensors, EquatableArray<StubProperty> Stubs,
    NetworkPlaces Places);
