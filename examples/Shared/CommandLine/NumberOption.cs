using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace NetDsl.Examples.CommandLine;

/// <summary>Options that take a number, written as in C#. What is no such number, or out of range, is said in plain words.</summary>
public static class NumberOption
{
    /// <summary>A whole number that may not be smaller than <paramref name="least"/>; null where it is not given.</summary>
    public static Option<T?> AtLeast<T>(T least, string name, string description) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => Between(least, T.MaxValue, name, description);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; null where it is not given.</summary>
    public static Option<T?> Between<T>(T least, T most, string name, string description) where T : struct, IBinaryInteger<T>
        => Create<T>(name, "N", description, value => value >= least && value <= most, string.Create(
            CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <summary>A finite number above zero; null where it is not given.</summary>
    public static Option<double?> Positive(string name, string helpName, string description)
        => Create<double>(name, helpName, description, value => value is > 0 and < double.PositiveInfinity, "a number above 0");

    private static Option<T?> Create<T>(string name, string helpName, string description, Predicate<T> holds, string expected)
        where T : struct, INumber<T> => new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result =>
            {
                var given = result.Tokens is [var only] ? only.Value : "";
                if (T.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && holds(value))
                    return value;
                result.AddError($"{name}: expected {expected}, found '{given}'");
                return null;
            },
        };
}
