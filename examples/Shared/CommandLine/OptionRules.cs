using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace NetDsl.Examples.CommandLine;

/// <summary>Rules for the values of options, checked before anything is run.</summary>
public static class OptionRules
{
    /// <summary>The number may not be smaller.</summary>
    public static void AtLeast<T>(this Option<T> option, T least) where T : struct, INumber<T>
        => option.Require(value => value >= least, string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}"));

    /// <summary>The number must be finite and above zero.</summary>
    public static void Positive(this Option<double?> option)
        => option.Require(value => value is null or > 0 and < double.PositiveInfinity, "a number above 0");

    /// <summary>The number, where it is given, may not be smaller.</summary>
    public static void AtLeast(this Option<int?> option, int least)
        => option.Require(value => value is null || value >= least, string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}"));

    static void Require<T>(this Option<T> option, Func<T?, bool> holds, string expected) => option.Validators.Add(result =>
    {
        if (!result.Errors.Any() && result.Tokens is [var given, ..] && !holds(result.GetValue(option)))
            result.AddError($"{option.Name}: expected {expected}, found {given.Value}");
    });
}
