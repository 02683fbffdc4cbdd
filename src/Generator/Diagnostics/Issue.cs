using NetDsl.Generator.Model;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Where in a declaration something is: an attribute, and perhaps one of its arguments.</summary>
/// <param name="Tensor">The index of the tensor property, or -1 for the class's own attributes.</param>
/// <param name="Layer">The index of the attribute in that list, or -1 for the property or class itself.</param>
/// <param name="Argument">The name of the argument, where one is meant.</param>
internal sealed record Place(int Tensor, int Layer, string? Argument = null)
{
    /// <summary>The class itself.</summary>
    public static readonly Place Class = new(-1, -1);
}

/// <summary>Something wrong, or doubtful, in a declaration.</summary>
internal sealed record Issue(Rule Rule, Place Place, EquatableArray<string> Arguments)
{
    public Issue(Rule rule, Place place, params string[] arguments)
        : this(rule, place, new EquatableArray<string>(arguments))
    {
    }

    /// <summary>For what is wrong in a block at one of its uses: the block and the layer in it. The place is the use's.</summary>
    public string? Inside { get; init; }

    public string Message => Inside is null ? Sentence : $"In {Inside}: {Sentence}";

    private string Sentence => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.Message,
        Arguments.Cast<object>().ToArray());
}

internal enum Severity
{
    Warning,
    Error,
}

/// <summary>A kind of issue. Its page is <c>docs/diagnostics/{Id}.md</c>.</summary>
/// <param name="Id"><c>NDSL</c> and four digits; never used again for something else.</param>
/// <param name="Title">A few words.</param>
/// <param name="Message">A sentence with the names, both shapes and the fix, as a format.</param>
internal sealed record Rule(string Id, string Title, string Message, Severity Severity = Severity.Error);
