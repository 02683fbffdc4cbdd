using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Diagnostics.Roslyn;
using NetDsl.Generator.Model;
using NetDsl.Generator.Parsing.Activations;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the attribute lists of a class and of its properties, each in the order in which it is written, and
/// collects what is wrong with them.</summary>
/// <param name="order">The order in which they are written.</param>
/// <param name="functions">Finds activations of the user's own.</param>
/// <param name="blocks">Reads the blocks they use.</param>
/// <param name="block">The block they belong to, or null for a network.</param>
/// <param name="token">Cancels.</param>
internal sealed class AttributeListReader(
    DeclarationOrder order, FunctionFinder functions, BlockReader blocks, INamedTypeSymbol? block, CancellationToken token)
{
    public List<Issue> Issues { get; } = [];

    /// <summary>Whether an attribute does not compile, so that what was declared is not known.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The first layer or tensor that stands in another declaration of the class.</summary>
    public Place? FirstElsewhere { get; private set; }

    /// <param name="owner">The class or property.</param>
    /// <param name="name">Where its name stands.</param>
    /// <param name="tensor">The property's number, or -1 for the class.</param>
    public AttributeListModel Read(ISymbol owner, Location name, int tensor)
    {
        var layers = new List<LayerModel>();
        var places = ImmutableArray.CreateBuilder<AttributePlaces>();
        CheckOrder(name, new Place(tensor, -1));
        foreach ((AttributeData data, AttributeSyntax? syntax) in order.Sort(Written(owner), item => PlaceOf(item.Syntax)))
        {
            var place = new Place(tensor, layers.Count);
            CheckOrder(PlaceOf(syntax), place);
            WrittenArguments arguments = WrittenArguments.Read(data, syntax, inBlock: block is not null);
            IsBroken |= arguments.AreBroken;
            var layer = new LayerModel(DslTypes.FullName(data.AttributeClass!), new(arguments.Models), Function(data, syntax, place),
                BlockOf(data.AttributeClass!, place));
            CheckInBlock(data.AttributeClass!, layer, syntax, place);
            layers.Add(layer);
            places.Add(new AttributePlaces(PlaceOf(syntax), arguments.Places));
        }

        return new AttributeListModel(new(layers), new ListPlaces(name, places.ToImmutable()));
    }

    private static Location PlaceOf(AttributeSyntax? syntax) => syntax?.GetLocation() ?? Location.None;

    /// <summary>Attributes of a library come without their syntax.</summary>
    private List<(AttributeData Data, AttributeSyntax? Syntax)> Written(ISymbol owner)
    {
        var written = new List<(AttributeData, AttributeSyntax?)>();
        foreach (AttributeData data in owner.GetAttributes())
        {
            IsBroken |= data.AttributeClass is null or { TypeKind: TypeKind.Error };
            if (DslTypes.IsPart(data.AttributeClass))
            {
                written.Add((data, data.ApplicationSyntaxReference?.GetSyntax(token) as AttributeSyntax));
            }
        }

        return written;
    }

    private void CheckOrder(Location location, Place place)
    {
        if (FirstElsewhere is null && !order.IsHere(location))
        {
            FirstElsewhere = place;
        }
    }

    /// <summary>What the attribute's class is, where that is a block. One of this project says itself what is wrong with it; what is
    /// wrong with one from a library is said here.</summary>
    private BlockModel? BlockOf(INamedTypeSymbol attribute, Place place)
    {
        if (!DslTypes.IsBlockClass(attribute))
        {
            return null;
        }

        if (block is not null && blocks.LeadsTo(attribute, block))
        {
            Issues.Add(new Issue(Rules.RecursiveBlock, place, BlockReader.ShortName(attribute), BlockReader.ShortName(block)));
            return null;
        }

        BlockReading reading = blocks.Read(attribute);
        if (reading.IsFromLibrary)
        {
            Issues.AddRange(reading.Issues.Select(issue => issue with { Place = place, Inside = issue.Inside ?? $"block '{reading.Model.Name}'" }));
        }
        else
        {
            IsBroken |= reading.HasErrors;
        }

        return reading.Model;
    }

    private void CheckInBlock(INamedTypeSymbol attribute, LayerModel layer, AttributeSyntax? syntax, Place place)
    {
        if (block is null)
        {
            return;
        }

        if (DslTypes.IsForNetworks(attribute))
        {
            Issues.Add(new Issue(Rules.NotInABlock, place, layer.ShortName));
        }

        string[] known = BlockReader.ParametersOf(block).Select(parameter => parameter.Name).ToArray();
        foreach (var (argument, parameter) in layer.Arguments.SelectMany(argument => argument.Value.Parameters().Select(parameter => (argument, parameter))))
        {
            if (known.Contains(parameter.Name))
            {
                continue;
            }

            // The name of something that is not there is a text to C# too.
            if (syntax is not null && functions.HasErrors(syntax))
            {
                IsBroken = true;
            }
            else
            {
                Issues.Add(new Issue(Rules.UnknownParameter, place with { Argument = argument.Name }, argument.Name, layer.ShortName,
                    parameter.Name, BlockReader.ShortName(block),
                    known.Length == 0 ? "it has none" : "it has " + string.Join(", ", known.Select(name => $"'{name}'"))));
            }
        }
    }

    private FunctionModel? Function(AttributeData data, AttributeSyntax? syntax, Place place)
    {
        if (!DslTypes.IsActivation(data.AttributeClass) || data.AttributeConstructor is null)
        {
            return null;
        }

        try
        {
            return functions.Find(data);
        }
        catch (RefusedFunctionException refusal)
        {
            if (syntax is not null && functions.HasErrors(syntax, refusal))
            {
                IsBroken = true;
            }
            else
            {
                Issues.Add(new Issue(Rules.UnsupportedFunction, place with { Argument = "method" }, refusal.Function,
                    refusal.Message));
            }

            return null;
        }
    }
}

/// <summary>A list of attributes and where they stand.</summary>
internal sealed record AttributeListModel(EquatableArray<LayerModel> Layers, ListPlaces Places);
