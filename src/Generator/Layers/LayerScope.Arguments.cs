using System.Globalization;
using NetDsl.Generator.Diagnostics;
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
                Report(Rules.OutOfRange, name, name, Kind,
                    n.Value < least ? $"at least {Text(least)}" : $"at most {Text(int.MaxValue)}", Text(n.Value));
                return least;
            case var value:
                Report(Rules.WrongType, name, name, Kind, "a whole number", Text(value));
                return least;
        }
    }

    /// <summary>Two whole numbers, down and across, or one for both.</summary>
    public int[] Pair(string name, int least, int otherwise)
    {
        if (Find(name) is not ListValue list)
        {
            int both = Whole(name, least, otherwise);
            return [both, both];
        }

        var numbers = list.Items.OfType<NumberValue>().Where(n => n.IsInteger).Select(n => n.Value).ToArray();
        if (numbers.Length != list.Items.Count || numbers.Length != 2)
        {
            Report(Rules.WrongType, name, name, Kind, "a whole number, or two: down and across", Text(list));
            return [least, least];
        }

        foreach (double wrong in numbers.Where(n => n < least || n > int.MaxValue).Take(1))
        {
            Report(Rules.OutOfRange, name, name, Kind, wrong < least ? $"at least {Text(least)}" : $"at most {Text(int.MaxValue)}", Text(wrong));
            return [least, least];
        }

        return [(int)numbers[0], (int)numbers[1]];
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

        if (!IsFinite(number.Value) || (isValid is not null && !isValid(number.Value)))
        {
            Report(Rules.OutOfRange, name, name, Kind, expected, Text(number.Value));
            return otherwise;
        }

        return number.Value;
    }

    public bool Flag(string name, bool otherwise)
    {
        switch (Find(name))
        {
            case null:
                return otherwise;
            case FlagValue flag:
                return flag.Value;
            case var value:
                Report(Rules.WrongType, name, name, Kind, "true or false", Text(value));
                return otherwise;
        }
    }

    /// <summary>Whether a condition holds; reports and gives true where it is none.</summary>
    public bool Condition(string name) => IsMet(Network, Model, Place, name);

    /// <summary>Whether the layer is there, by its option When.</summary>
    public static bool IsThere(NetworkScope network, LayerModel model, Place place) => IsMet(network, model, place, "When");

    private static bool IsMet(NetworkScope network, LayerModel model, Place place, string name)
    {
        var value = model.Arguments.FirstOrDefault(a => a.Name == name)?.Value;
        if (value is not (null or FlagValue))
        {
            // The layer has no name yet: that counts only those that are there.
            network.Report(new Issue(Rules.WrongType, place with { Argument = network.Frame.Use is null ? name : null }, name, model.ShortName,
                "true, false or in a block the name of a bool parameter", Text(value)), network.Frame.InList(model.ShortName));
        }

        return value is not FlagValue { Value: false };
    }

    /// <summary>The name of an enum's member, one of <paramref name="members"/>; the first one where it was left out. A number
    /// cast to the enum that no member has is reported.</summary>
    public string Choice(string name, params string[] members)
    {
        var given = Find(name);
        if (given is not EnumMemberValue value)
        {
            if (given is not null)
            {
                Report(Rules.WrongType, name, name, Kind, "one of " + string.Join(", ", members), Text(given));
            }

            return members[0];
        }

        if (!members.Contains(value.Member))
        {
            Report(Rules.OutOfRange, name, name, Kind, "one of " + string.Join(", ", members), value.Member);
            return members[0];
        }

        return value.Member;
    }

    /// <summary>A list of numbers, or null where it was left out. <paramref name="isValid"/> and <paramref name="expected"/> say
    /// which ones are allowed; the first that is not is reported, and the list counts as left out.</summary>
    public double[]? Numbers(string name, Func<double, bool>? isValid = null, string expected = "a number")
    {
        if (Find(name) is not ListValue list)
        {
            return null;
        }

        if (list.Items.FirstOrDefault(item => item is not NumberValue) is { } wrong)
        {
            Report(Rules.WrongType, name, name, Kind, expected, Text(wrong));
            return null;
        }

        double[] values = [.. list.Items.Select(item => ((NumberValue)item).Value)];
        foreach (double value in values)
        {
            if (!IsFinite(value) || (isValid is not null && !isValid(value)))
            {
                Report(Rules.OutOfRange, name, name, Kind, expected, Text(value));
                return null;
            }
        }

        return values;
    }

    /// <summary>A list of texts, or null where it was left out.</summary>
    public string[]? Texts(string name)
        => Find(name) is ListValue list ? list.Items.OfType<TextValue>().Select(n => n.Value).ToArray() : null;

    /// <summary>The name of a tensor or layer, or null where none is written; reports what is no name.</summary>
    public string? Text(string name)
    {
        switch (Find(name))
        {
            case TextValue text:
                return text.Value;
            case null or NullValue:
                return null;
            case var value:
                Report(Rules.WrongType, name, name, Kind, "a name", Text(value));
                return null;
        }
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

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
        ParameterValue p => (p.IsNegated ? "the opposite of " : "") + $"the parameter '{p.Name}'",
        _ => "a list",
    };

    private ArgumentValue? Find(string name) => Model.Arguments.FirstOrDefault(a => a.Name == name)?.Value;
}
