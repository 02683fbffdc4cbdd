using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>The partial properties that name a network's tensors.</summary>
internal static class TensorProperties
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>What is a tensor, or carries layers as if it were one, in the order in which they are written. In a compiled
    /// library nothing is partial any more.</summary>
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type, DeclarationOrder order) => order.Sort(
        type.GetMembers().OfType<IPropertySymbol>().Where(IsTensorOrCarriesLayers),
        property => property.Locations[0]);

    /// <summary>A tensor is seen by everyone, by the projects that use a block too, and belongs to no instance.</summary>
    public static void Check(IPropertySymbol property, int tensor, List<Issue> issues)
    {
        bool fits = property.DeclaringSyntaxReferences.Length == 0 || (property is { IsStatic: true, IsPartialDefinition: true, SetMethod: null, IsIndexer: false }
            && property.DeclaredAccessibility == Accessibility.Public
            && property.RefKind == RefKind.None
            && DslTypes.IsTensor(property.Type)
            && !IsKeyword(property.Name));
        if (!fits)
        {
            issues.Add(new Issue(Rules.NotATensor, new Place(tensor, -1), property.Name));
        }
    }

    /// <summary>What implements the property in a stub, or null where nothing is to be implemented.</summary>
    public static StubProperty? Stub(IPropertySymbol property)
    {
        if (!property.IsPartialDefinition || property.PartialImplementationPart is not null || property.IsIndexer)
        {
            return null;
        }

        string modifiers = (AccessibilityOf(property) + (property.IsStatic ? " static" : "") + " ").TrimStart();
        string name = IsKeyword(property.Name) ? "@" + property.Name : property.Name;
        string? setter = property.SetMethod is { } method ? method.IsInitOnly ? "init" : "set" : null;
        return new StubProperty(
            $"{modifiers}partial {property.Type.ToDisplayString(TypeFormat)} {name}",
            DslTypes.IsTensor(property.Type) ? property.Name : null,
            property.GetMethod is not null,
            setter);
    }

    /// <summary>As it is written: both parts of a property must say the same, or both nothing.</summary>
    private static string AccessibilityOf(IPropertySymbol property)
        => property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax declaration
            && declaration.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword
                or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword))
            ? SyntaxFacts.GetText(property.DeclaredAccessibility)
            : "";

    private static bool IsTensorOrCarriesLayers(IPropertySymbol property)
        => (DslTypes.IsTensor(property.Type) && (property.IsPartialDefinition || (property.IsStatic && property.DeclaringSyntaxReferences.Length == 0)))
            || property.GetAttributes().Any(attribute => DslTypes.IsPart(attribute.AttributeClass));

    private static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
}
