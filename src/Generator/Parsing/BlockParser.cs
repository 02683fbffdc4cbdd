using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics.Roslyn;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads a class with <c>[Block]</c> for its generated part and for what is wrong with it. Networks read the blocks they
/// use themselves.</summary>
internal static class BlockParser
{
    /// <returns>Null where the class is declared as a network too, which is said there.</returns>
    public static BlockParseResult? Parse(GeneratorAttributeSyntaxContext context, CancellationToken token)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (type.TypeKind != TypeKind.Class || type.GetAttributes().Any(attribute => DslTypes.IsNetwork(attribute.AttributeClass)))
        {
            return null;
        }

        BlockReading reading = new BlockReader(context.SemanticModel.Compilation, token).Read(type);
        var parameters = new List<string>();
        if (type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(token) is ClassDeclarationSyntax { ParameterList.Parameters.Count: > 0 }))
        {
            parameters.AddRange(BlockReader.ParametersOf(type).Select(parameter => Escape(parameter.Name)));
        }

        var form = new StubForm(TypeReader.Header(type), IsNetwork: false, reading.Stubs);
        return new BlockParseResult(
            new ParsedBlock(TypeReader.Read(type), form, new(parameters), FreeName(type), reading.Issues), reading.Places);
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A name for the property that reads the parameters.</summary>
    private static string FreeName(INamedTypeSymbol type)
    {
        string name = "ConstructorArguments";
        while (type.GetMembers(name).Length > 0)
        {
            name += "_";
        }

        return name;
    }
}

/// <summary>What is read of a block: the part that is compared and the part that never is.</summary>
internal sealed class BlockParseResult(ParsedBlock block, NetworkPlaces places)
{
    public ParsedBlock Block => block;

    public NetworkPlaces Places => places;
}
