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
internal sealed class AttributeListReader(DeclarationOrder order, FunctionFinder functions, CancellationToken token)
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
        foreach ((AttributeData data, AttributeSyntax syntax) in order.Sort(Written(owner), item => item.Syntax.GetLocation()))
        {
            var place = new Place(tensor, layers.Count);
            CheckOrder(syntax.GetLocation(), place);
            WrittenArguments arguments = WrittenArguments.Read(data, syntax);
            IsBroken |= arguments.AreBroken;
            string attribute = DslTypes.FullName(data.AttributeClass!);
            layers.Add(new LayerModel(attribute, new(arguments.Models), Function(data, syntax, place)));
            places.Add(new AttributePlaces(syntax.GetLocation(), arguments.Places));
        }

        return new AttributeListModel(new(layers), new ListPlaces(name, places.ToImmutable()));
    }

    private List<(AttributeData Data, AttributeSyntax Syntax)> Written(ISymbol owner)
    {
        var written = new List<(AttributeData, AttributeSyntax)>();
        foreach (AttributeData data in owner.GetAttributes())
        {
            IsBroken |= data.AttributeClass is null or { TypeKind: TypeKind.Error };
            if (DslTypes.IsPart(data.AttributeClass)
                && data.ApplicationSyntaxReference?.GetSyntax(token) is AttributeSyntax syntax)
            {
                written.Add((data, syntax));
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

    private FunctionModel? Function(AttributeData data, AttributeSyntax syntax, Place place)
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
            if (functions.HasErrors(syntax, refusal))
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
