using Microsoft.CodeAnalysis;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing.Activations;

/// <summary>Finds the method that an <c>[Activation]</c> names and has it read.</summary>
/// <param name="compilation">Where the method is looked for.</param>
/// <param name="network">The class with the declaration.</param>
/// <param name="token">Cancels.</param>
internal sealed class FunctionFinder(Compilation compilation, INamedTypeSymbol network, CancellationToken token)
{
    // A network may apply one activation after each of its layers.
    private readonly Dictionary<ISymbol, FunctionModel> _known = new(SymbolEqualityComparer.Default);

    /// <exception cref="RefusedFunctionException">There is no such method, or it cannot be compiled.</exception>
    public FunctionModel Find(AttributeData activation)
    {
        var arguments = activation.ConstructorArguments;
        string name = arguments.Select(argument => argument.Value).OfType<string>().FirstOrDefault() ?? "";
        INamedTypeSymbol? named = arguments.Select(argument => argument.Value).OfType<INamedTypeSymbol>().FirstOrDefault();
        List<IMethodSymbol> methods = named is null ? InScope(name) : named.GetMembers(name).OfType<IMethodSymbol>().ToList();
        IMethodSymbol method = methods.FirstOrDefault(IsActivation)
            ?? throw new RefusedFunctionException(name, Missing(name, named ?? network, methods.Count > 0), []);
        if (!_known.TryGetValue(method, out FunctionModel? function))
        {
            function = new FunctionModel(name, new FunctionReader(compilation, token).Read(method, [Exprs.X]));
            _known.Add(method, function);
        }

        return function;
    }

    /// <summary>Whether the compiler finds an error in the attribute or in a method that was read for it: then that is the reason,
    /// and is said by the compiler.</summary>
    public bool HasErrors(SyntaxNode attribute, RefusedFunctionException refusal) => refusal.Read.Append(attribute).Any(HasErrors);

    /// <summary>Whether the compiler finds an error there. Source of another project is that project's own concern.</summary>
    public bool HasErrors(SyntaxNode node) => compilation.ContainsSyntaxTree(node.SyntaxTree)
        && compilation.GetSemanticModel(node.SyntaxTree).GetDiagnostics(node.Span, token)
            .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool IsActivation(IMethodSymbol method)
        => method is { IsStatic: true, IsGenericMethod: false, Parameters.Length: 1, ReturnsByRef: false }
            && method.ReturnType.SpecialType == SpecialType.System_Single
            && method.Parameters[0] is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Single };

    private static string Missing(string name, INamedTypeSymbol type, bool isThere) => isThere
        ? $"'{type.Name}.{name}' must be declared as 'static float {name}(float x)'"
        : $"'{type.Name}' has no method of that name; declare 'static float {name}(float x)'";

    /// <summary>The methods that the plain name means: the class's own and inherited ones, then those of the types around it.
    /// </summary>
    private List<IMethodSymbol> InScope(string name)
    {
        for (INamedTypeSymbol? outer = network; outer is not null; outer = outer.ContainingType)
        {
            for (INamedTypeSymbol? type = outer; type is not null; type = type.BaseType)
            {
                List<IMethodSymbol> found = type.GetMembers(name).OfType<IMethodSymbol>().ToList();
                if (found.Count > 0)
                {
                    return found;
                }
            }
        }

        return [];
    }
}
