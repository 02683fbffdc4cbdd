using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Diagnostics.Roslyn;
using NetDsl.Generator.Model;
using NetDsl.Generator.Parsing.Activations;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads blocks, those of this project from their source and those of libraries from what the compiler kept of
/// them.</summary>
internal sealed class BlockReader(Compilation compilation, CancellationToken token)
{
    // A network uses one block many times.
    private readonly Dictionary<ISymbol, BlockReading> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The parameters of a block: those of its constructor.</summary>
    public static IEnumerable<IParameterSymbol> ParametersOf(INamedTypeSymbol block)
        => block.InstanceConstructors.FirstOrDefault()?.Parameters ?? Enumerable.Empty<IParameterSymbol>();

    /// <summary>The block's name as it is written in a list.</summary>
    public static string ShortName(INamedTypeSymbol block) => new LayerModel(block.Name, EquatableArray<ArgumentModel>.Empty).ShortName;

    public BlockReading Read(INamedTypeSymbol block)
    {
        if (!_known.TryGetValue(block, out BlockReading? reading))
        {
            reading = ReadNew(block);
            _known.Add(block, reading);
        }

        return reading;
    }

    /// <summary>Whether a block contains another one, at any depth, or is that block.</summary>
    public bool LeadsTo(INamedTypeSymbol block, INamedTypeSymbol target)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return Visit(block);

        bool Visit(INamedTypeSymbol from)
        {
            token.ThrowIfCancellationRequested();
            return SymbolEqualityComparer.Default.Equals(from, target)
                || (seen.Add(from) && from.GetMembers().OfType<IPropertySymbol>().Cast<ISymbol>().Append(from)
                    .SelectMany(owner => owner.GetAttributes())
                    .Any(attribute => DslTypes.IsBlockClass(attribute.AttributeClass) && Visit(attribute.AttributeClass!)));
        }
    }

    private BlockReading ReadNew(INamedTypeSymbol block)
    {
        bool isFromLibrary = !SymbolEqualityComparer.Default.Equals(block.ContainingAssembly, compilation.Assembly);
        SyntaxNode? declaration = Declaration(block);
        var order = new DeclarationOrder(declaration);
        var lists = new AttributeListReader(order, new FunctionFinder(compilation, block, token), this, block, token);
        if (BlockObstacles.Find(block) is { } obstacle)
        {
            lists.Issues.Add(new Issue(Rules.UnsupportedBlock, Place.Class, block.Name, obstacle));
        }

        Location name = block.Locations.FirstOrDefault(order.IsHere) ?? declaration?.GetLocation() ?? Location.None;
        DeclaredClass read = ClassReader.Read(block, name, order, lists, token);
        if (read.Layers.Count == 0 && read.Tensors.Count == 0 && !lists.IsBroken)
        {
            lists.Issues.Add(new Issue(Rules.EmptyBlock, Place.Class, ShortName(block)));
        }

        if (isFromLibrary && lists.IsBroken)
        {
            lists.Issues.Add(new Issue(Rules.UnsupportedBlock, Place.Class, block.Name,
                "its attributes cannot be read; build its library again with this version of NetDsl"));
        }

        var model = new BlockModel(ShortName(block),
            new(ParametersOf(block).Select(parameter => new ParameterModel(parameter.Name, ArgumentValues.Default(parameter)))),
            read.Layers, read.Tensors);
        return new BlockReading(model, new(lists.Issues), lists.IsBroken, isFromLibrary, read.Stubs, read.Places);
    }

    /// <summary>The declaration with <c>[Block]</c>, or null in a compiled library.</summary>
    private SyntaxNode? Declaration(INamedTypeSymbol block)
    {
        SyntaxReference? attribute = block.GetAttributes().First(candidate => DslTypes.IsBlock(candidate.AttributeClass)).ApplicationSyntaxReference;
        return attribute is null ? null : block.DeclaringSyntaxReferences
            .First(part => part.SyntaxTree == attribute.SyntaxTree && part.Span.Contains(attribute.Span)).GetSyntax(token);
    }
}

/// <summary>A block as it was read.</summary>
/// <param name="Model">What it is.</param>
/// <param name="Issues">What is wrong with it.</param>
/// <param name="IsBroken">Whether one of its attributes does not compile.</param>
/// <param name="IsFromLibrary">Whether it belongs to another project.</param>
/// <param name="Stubs">Its properties that wait for an implementation.</param>
/// <param name="Places">Where its parts stand.</param>
internal sealed record BlockReading(BlockModel Model, EquatableArray<Issue> Issues, bool IsBroken, bool IsFromLibrary,
    EquatableArray<StubProperty> Stubs, NetworkPlaces Places)
{
    public bool HasErrors => IsBroken || Issues.Any(issue => issue.Rule.Severity == Severity.Error);
}
