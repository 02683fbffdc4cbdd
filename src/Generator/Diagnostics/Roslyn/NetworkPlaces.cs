using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics.Roslyn;

/// <summary>Where the parts of a declaration stand in the source.</summary>
/// <remarks>Locations in a syntax tree, not copies of their numbers: only those know of <c>#pragma warning disable</c>. They are
/// new with every edit of their file, so no step that should be cached may read them.</remarks>
/// <param name="network">The full name of the network or block.</param>
/// <param name="type">The class and its own attributes.</param>
/// <param name="tensors">The tensor properties and theirs.</param>
internal sealed class NetworkPlaces(string network, ListPlaces type, ImmutableArray<ListPlaces> tensors)
{
    public string Network => network;

    /// <summary>The argument where one is named and was written, else the attribute, else the property or class.</summary>
    public Location Find(Place place)
    {
        ListPlaces list = place.Tensor >= 0 && place.Tensor < tensors.Length ? tensors[place.Tensor] : type;
        if (place.Layer < 0 || place.Layer >= list.Attributes.Length)
        {
            return list.Owner;
        }

        AttributePlaces attribute = list.Attributes[place.Layer];
        return place.Argument is not null && attribute.Arguments.TryGetValue(place.Argument, out Location? argument)
            ? argument
            : attribute.Attribute;
    }
}

/// <summary>Where a class's or property's name and its attributes stand.</summary>
internal sealed record ListPlaces(Location Owner, ImmutableArray<AttributePlaces> Attributes);

/// <summary>Where an attribute and its arguments stand; the arguments by name, a <c>params</c> array from its first value to
/// its last.</summary>
internal sealed record AttributePlaces(Location Attribute, IReadOnlyDictionary<string, Location> Arguments);
