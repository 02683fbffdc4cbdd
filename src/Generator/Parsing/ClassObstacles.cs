using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Parsing;

/// <summary>Says why a class cannot be a network. A class that is not partial is left to the compiler, which says so itself.
/// </summary>
internal static class ClassObstacles
{
    /// <returns>The end of a sentence that begins with the class's name, with the way out, or null.</returns>
    public static string? Find(INamedTypeSymbol type)
    {
        if (type.IsRecord)
        {
            return "it is a record, and two networks are not equal because their members are; make it a class";
        }

        if (type.IsStatic)
        {
            return "it is static, and a network is trained as an object; remove 'static'";
        }

        if (type.IsAbstract)
        {
            return "it is abstract, and so can have no instance to train; remove 'abstract'";
        }

        if (OfPlace(type) is { } obstacle)
        {
            return obstacle;
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } parent)
        {
            return $"it derives from '{parent.Name}', and the generated part gives it a base class; remove ': {parent.Name}'";
        }

        return HasPrimaryConstructor(type)
            ? "it has a primary constructor, and the generated part brings the constructors; remove the parameters"
            : null;
    }

    /// <summary>What keeps the generated part from being written beside a class, of a network or a block.</summary>
    public static string? OfPlace(INamedTypeSymbol type)
    {
        if (type.IsFileLocal)
        {
            return "it is local to its file, so that the generated part cannot reach it; remove 'file'";
        }

        return !type.IsGenericType ? null
            : type.TypeParameters.Length > 0
                ? "it is generic, and shapes cannot depend on type parameters; remove them"
                : $"it stands inside the generic type '{type.ContainingType.Name}'; move it out";
    }

    private static bool HasPrimaryConstructor(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is ClassDeclarationSyntax { ParameterList: not null });
}
