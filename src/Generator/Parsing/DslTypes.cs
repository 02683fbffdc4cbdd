using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>Tells the language's own types by name: a lookup in the compilation finds nothing where two references bring the
/// same type.</summary>
internal static class DslTypes
{
    private static readonly SymbolDisplayFormat FullNameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Whether an attribute belongs to a declaration: a layer, an optimiser, or the names of the classes.</summary>
    public static bool IsPart(INamedTypeSymbol? attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            if (type.Name is "LayerAttribute" or "OptimizerAttribute" or "ClassesAttribute"
                && IsInNetDsl(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an attribute belongs to a network as a whole, so that a block cannot have it.</summary>
    public static bool IsForNetworks(INamedTypeSymbol? attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            if (type.Name is "InputAttribute" or "TargetAttribute" or "LossAttribute" or "OptimizerAttribute" or "ClassesAttribute"
                && IsInNetDsl(type))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsBlock(INamedTypeSymbol? attribute) => attribute is { Name: "BlockAttribute" } && IsInNetDsl(attribute);

    /// <summary>Whether a class is a block: it has <c>[Block]</c>.</summary>
    public static bool IsBlockClass(INamedTypeSymbol? type)
        => type is not null && type.GetAttributes().Any(attribute => IsBlock(attribute.AttributeClass));

    /// <summary>Whether a class is what blocks derive from.</summary>
    public static bool IsBlockBase(INamedTypeSymbol? type)
        => type is { Name: "LayerAttribute" or "WeightedLayerAttribute" } && IsInNetDsl(type);

    public static bool IsNetwork(INamedTypeSymbol? attribute)
        => attribute is { Name: "NetworkAttribute" } && IsInNetDsl(attribute);

    public static bool IsActivation(INamedTypeSymbol? attribute)
        => attribute is { Name: "ActivationAttribute" } && IsInNetDsl(attribute);

    public static bool IsTensor(ITypeSymbol type) => type.Name == "Tensor" && IsInNetDsl(type);

    /// <summary>Namespace, types around it and name, joined by dots; without the parameters of generic types.</summary>
    public static string FullName(ITypeSymbol type) => type.ToDisplayString(FullNameFormat);

    private static bool IsInNetDsl(ITypeSymbol type)
        => type is { ContainingType: null, ContainingNamespace: { Name: "NetDsl", ContainingNamespace.IsGlobalNamespace: true } };
}
