using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>The arguments that were written at an attribute, by name. Values alone do not tell a written argument from a
/// default one, so values come from the symbol and names from the syntax.</summary>
internal sealed class WrittenArguments
{
    private readonly List<ArgumentModel> _models = [];
    private readonly Dictionary<string, Location> _places = new(StringComparer.Ordinal);

    private readonly bool _inBlock;

    private WrittenArguments(bool inBlock) => _inBlock = inBlock;

    public IReadOnlyList<ArgumentModel> Models => _models;

    public IReadOnlyDictionary<string, Location> Places => _places;

    /// <summary>Whether an argument does not compile.</summary>
    public bool AreBroken { get; private set; }

    /// <param name="data">The attribute.</param>
    /// <param name="syntax">The attribute as it is written, or null for one from a library.</param>
    /// <param name="inBlock">Whether a text may name a parameter.</param>
    public static WrittenArguments Read(AttributeData data, AttributeSyntax? syntax, bool inBlock)
    {
        var written = new WrittenArguments(inBlock) { AreBroken = data.AttributeConstructor is null };
        if (data.AttributeConstructor is { } constructor && syntax is null)
        {
            written.AddCompiled(data, constructor);
        }
        else if (data.AttributeConstructor is { } declared && syntax!.ArgumentList is { } list)
        {
            written.AddPositional(data, declared, list);
            written.AddNamed(data, list);
        }

        return written;
    }

    /// <summary>A compiled attribute has a value for every parameter: one that is the default counts as left out.</summary>
    private void AddCompiled(AttributeData data, IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            TypedConstant value = data.ConstructorArguments[parameter.Ordinal];
            if (ArgumentValues.Read(value) is not { } read || !read.Equals(ArgumentValues.Default(parameter)))
            {
                Add(parameter.Name, value, parameter.Type, Location.None);
            }
        }

        foreach (KeyValuePair<string, TypedConstant> named in data.NamedArguments)
        {
            Add(named.Key, named.Value, TypeOf(data, named.Key), Location.None);
        }
    }

    private void AddPositional(AttributeData data, IMethodSymbol constructor, AttributeArgumentListSyntax list)
    {
        int position = 0;
        foreach (AttributeArgumentSyntax argument in list.Arguments.Where(argument => argument.NameEquals is null))
        {
            // The values of a params array share the last parameter.
            IParameterSymbol? parameter = argument.NameColon is { } colon
                ? constructor.Parameters.FirstOrDefault(candidate => candidate.Name == colon.Name.Identifier.ValueText)
                : constructor.Parameters.ElementAtOrDefault(Math.Min(position++, constructor.Parameters.Length - 1));
            if (parameter is null || parameter.Ordinal >= data.ConstructorArguments.Length)
            {
                AreBroken = true;
            }
            else if (_places.TryGetValue(parameter.Name, out Location? first))
            {
                _places[parameter.Name] = Location.Create(argument.SyntaxTree,
                    TextSpan.FromBounds(first.SourceSpan.Start, argument.Span.End));
            }
            else
            {
                Add(parameter.Name, data.ConstructorArguments[parameter.Ordinal], parameter.Type, argument.Expression.GetLocation());
            }
        }
    }

    private void AddNamed(AttributeData data, AttributeArgumentListSyntax list)
    {
        foreach (AttributeArgumentSyntax argument in list.Arguments.Where(argument => argument.NameEquals is not null))
        {
            string name = argument.NameEquals!.Name.Identifier.ValueText;
            var value = data.NamedArguments.FirstOrDefault(candidate => candidate.Key == name);
            if (value.Key is null || _places.ContainsKey(name))
            {
                AreBroken = true;
            }
            else
            {
                Add(name, value.Value, TypeOf(data, name), argument.Expression.GetLocation());
            }
        }
    }

    private static ITypeSymbol? TypeOf(AttributeData data, string property)
    {
        for (INamedTypeSymbol? type = data.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(property).FirstOrDefault() is { } member)
            {
                return (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
            }
        }

        return null;
    }

    private void Add(string name, TypedConstant constant, ITypeSymbol? type, Location place)
    {
        _places[name] = place;
        if (ArgumentValues.Read(constant) is { } value)
        {
            _models.Add(new ArgumentModel(name, _inBlock && IsOpen(type) ? WithParameters(value) : value));
        }
        else
        {
            AreBroken = true;
        }
    }

    private static bool IsOpen(ITypeSymbol? type)
        => type?.SpecialType == SpecialType.System_Object || (type is IArrayTypeSymbol list && IsOpen(list.ElementType));

    /// <summary>Where any type may stand, a text in a block can only be the name of a parameter. So can one in a list.</summary>
    private static ArgumentValue WithParameters(ArgumentValue value) => value switch
    {
        TextValue text => Parameter(text.Value),
        ListValue list => new ListValue(new(list.Items.Select(WithParameters))),
        _ => value,
    };

    private static ParameterValue Parameter(string text)
        => text.StartsWith("!", StringComparison.Ordinal) ? new(text.Substring(1), IsNegated: true) : new(text, IsNegated: false);
}
