using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>The arguments that were written at an attribute, by name. Values alone do not tell a written argument from a
/// default one, so values come from the symbol and names from the syntax.</summary>
internal sealed class WrittenArguments
{
    private readonly List<ArgumentModel> models = [];
    private readonly Dictionary<string, Location> places = new(StringComparer.Ordinal);

    private WrittenArguments()
    {
    }

    public IReadOnlyList<ArgumentModel> Models => models;

    public IReadOnlyDictionary<string, Location> Places => places;

    /// <summary>Whether an argument does not compile.</summary>
    public bool AreBroken { get; private set; }

    public static WrittenArguments Read(AttributeData data, AttributeSyntax syntax)
    {
        var written = new WrittenArguments { AreBroken = data.AttributeConstructor is null };
        if (data.AttributeConstructor is { } constructor && syntax.ArgumentList is { } list)
        {
            written.AddPositional(data, constructor, list);
            written.AddNamed(data, list);
        }

        return written;
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
            else if (places.TryGetValue(parameter.Name, out Location? first))
            {
                places[parameter.Name] = Location.Create(argument.SyntaxTree,
                    TextSpan.FromBounds(first.SourceSpan.Start, argument.Span.End));
            }
            else
            {
                Add(parameter.Name, data.ConstructorArguments[parameter.Ordinal], argument.Expression.GetLocation());
            }
        }
    }

    private void AddNamed(AttributeData data, AttributeArgumentListSyntax list)
    {
        foreach (AttributeArgumentSyntax argument in list.Arguments.Where(argument => argument.NameEquals is not null))
        {
            string name = argument.NameEquals!.Name.Identifier.ValueText;
            var value = data.NamedArguments.FirstOrDefault(candidate => candidate.Key == name);
            if (value.Key is null || places.ContainsKey(name))
            {
                AreBroken = true;
            }
            else
            {
                Add(name, value.Value, argument.Expression.GetLocation());
            }
        }
    }

    private void Add(string name, TypedConstant constant, Location place)
    {
        places[name] = place;
        if (ArgumentValues.Read(constant) is { } value)
        {
            models.Add(new ArgumentModel(name, value));
        }
        else
        {
            AreBroken = true;
        }
    }
}
