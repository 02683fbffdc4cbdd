using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Parsing;

/// <summary>Says why a class cannot be a block. A class that is not partial is left to the compiler, which says so itself.</summary>
internal static class BlockObstacles
{
    /// <returns>The end of a sentence that begins with the class's name, with the way out, or null.</returns>
    public static string? Find(INamedTypeSymbol type)
    {
        if (!DslTypes.IsBlockBase(type.BaseType))
        {
            return "it does not derive from WeightedLayerAttribute or LayerAttribute; derive it from one of them";
        }

        if (type.IsAbstract)
        {
            return "it is abstract, and so can stand in no list; remove 'abstract'";
        }

        if (ClassObstacles.OfPlace(type) is { } obstacle)
        {
            return obstacle;
        }

        if (type.InstanceConstructors.Length > 1)
        {
            return "it has several constructors, and parameters are those of one; remove the others and give defaults";
        }

        return type.InstanceConstructors.FirstOrDefault() is { } constructor
            && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ConstructorDeclarationSyntax)
            ? "its constructor has a body of its own; write the parameters behind the name of the class"
            : null;
    }
}
