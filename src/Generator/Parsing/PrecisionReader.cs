using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the argument of <c>[Network]</c>.</summary>
internal static class PrecisionReader
{
    public static Precision Read(INamedTypeSymbol network, List<Issue> issues)
    {
        object? written = network.GetAttributes()
            .Where(attribute => DslTypes.IsNetwork(attribute.AttributeClass))
            .SelectMany(attribute => attribute.NamedArguments)
            .Where(argument => argument.Key == "Precision")
            .Select(argument => argument.Value.Value)
            .FirstOrDefault();
        if (written is not int number)
        {
            return Precision.Float32;
        }

        if (!Enum.IsDefined(typeof(Precision), number))
        {
            issues.Add(new Issue(Rules.OutOfRange, Place.Class, "Precision", "Network", "Precision.Float32 or Precision.Tf32", number.ToString(CultureInfo.InvariantCulture)));
            return Precision.Float32;
        }

        return (Precision)number;
    }
}
