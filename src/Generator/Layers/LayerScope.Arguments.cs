using System.Globalization;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <content>Reading arguments, each with its check.</content>
internal sealed partial class LayerScope
{
    /// <summary>Whether the argument was written.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A whole number of at least <paramref name="least"/>; reports and gives <paramref name="least"/> else.</summary>
    public int Whole(string name, int least, int? otherwise = null)
    {
        switch (Find(name))
        {
            case null when otherwise is { } value:
                return value;
            case NumberValue { IsInteger: true } n when n.Value >= least && n.Value <= int.MaxValue:
                return (int)n.Value;
            case NumberValue { IsInteger: true } n:
                Report(Rules.OutOfRange, name, name, Kind, $"at least {Text(least)}", Text(n.Value));
                return least;
            case var value:
                Report(Rules.WrongType, name, name, Kind, "a whole number", Text(value));
                return least;
        }
    }

    /// <summary>A number; <paramref name="isValid"/> and <paramref name="expected"/> say which ones are allowed.</summary>
    public double Number(string name, double otherwise, Func<double, bool>? isValid = null, string expected = "a number")
    {
        var value = Find(name);
        if (value is null)
        {
            return otherwise;
        }

        if (value is not NumberValue number)
        {
            Report(Rules.WrongType, name, name, Kind, expected, Text(value));
            return otherwise;
        }

        if (double.IsNaN(number.Value) || double.IsInfinity(number.Value) || (isValid is not null && !isValid(number.Value)))
        {
            Report(Rules.OutOfRange, name, name, Kind, expected, Text(number.Value));
            return otherwise;
        }

        return number.Value;
    }

    public bool Flag(string name, bool otherwise) => Find(name) is FlagValue flag ? flag.Value : otherwise;

    /// <summary>The name of an enum's member.</summary>
    public string Choice(string name, string otherwise) => Find(name) is EnumMemberValue member ? member.Member : otherwise;

    /// <summary>A list of numbers, or null where it was left out.</summary>
    public double[]? Numbers(string name)
        => Find(name) is ListValue list ? list.Items.OfType<NumberValue>().Select(n => n.Value).ToArray() : null;

    /// <summary>A list of texts, or null where it was left out.</summary>
    public string[]? Texts(string name)
        => Find(name) is ListValue list ? list.Items.OfType<TextValue>().Select(n => n.Value).ToArray() : null;

    /// <summary>The name of a tensor, or null where none is written.</summary>
    public string? Text(string name) => Find(name) is TextValue text ? text.Value : null;

    /// <summary>The tensor an argument names; reports and gives null where there is none.</summary>
    public Node? Tensor(string argumentOrName)
    {
        string name = Text(argumentOrName) ?? argumentOrName;
        if (Network.Find(name) is { } found)
        {
            return found;
        }

        ReportUnknownTensor(Has(argumentOrName) ? argumentOrName : null, name);
        return null;
    }

    /// <summary>Reports that a name is no tensor's, with those that are.</summary>
    public void ReportUnknownTensor(string? argument, string name)
    {
        string known = string.Join(", ", Network.Model.Tensors.Select(t => $"'{t.Name}'"));
        Report(Rules.UnknownTensor, argument, Kind, name, known.Length == 0 ? "this network names none" : $"it has {known}");
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(ArgumentValue? value) => value switch
    {
        null => "missing",
        NumberValue n => Text(n.Value),
        TextValue t => $"\"{t.Value}\"",
        FlagValue f => f.Value ? "true" : "false",
        EnumMemberValue e => e.Member,
        NullValue => "null",
        TypeValue t => $"typeof({t.FullName})",
        _ => "a list",
    };

    private ArgumentValue? Find(string name) => Model.Arguments.FirstOrDefault(a => a.Name == name)?.Value;
}
