using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>Turns Roslyn's constants into the model's.</summary>
internal static class ArgumentValues
{
    /// <returns>Null where the constant does not compile.</returns>
    public static ArgumentValue? Read(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Error } => null,
        { IsNull: true } => new NullValue(),
        { Kind: TypedConstantKind.Array } => ReadList(constant),
        { Kind: TypedConstantKind.Enum } => Member(constant.Type!, constant.Value),
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => new TypeValue(DslTypes.FullName(type)),
        { Value: bool flag } => new FlagValue(flag),
        { Value: string or char } => new TextValue(constant.Value.ToString()),
        { Value: double or float } => new NumberValue(Number(constant), IsInteger: false),
        _ => new NumberValue(Number(constant), IsInteger: true),
    };

    /// <summary>What a parameter is where a use gives nothing, or null where every use has to give something.</summary>
    public static ArgumentValue? Default(IParameterSymbol parameter)
    {
        if (parameter.IsParams)
        {
            return new ListValue(EquatableArray<ArgumentValue>.Empty);
        }

        return parameter switch
        {
            { HasExplicitDefaultValue: false } => null,
            { ExplicitDefaultValue: null } => new NullValue(),
            { ExplicitDefaultValue: bool flag } => new FlagValue(flag),
            { ExplicitDefaultValue: string or char } => new TextValue(parameter.ExplicitDefaultValue.ToString()),
            { Type.TypeKind: TypeKind.Enum } => Member(parameter.Type, parameter.ExplicitDefaultValue),
            _ => new NumberValue(Convert.ToDouble(parameter.ExplicitDefaultValue, CultureInfo.InvariantCulture),
                IsInteger: parameter.Type.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single)),
        };
    }

    private static double Number(TypedConstant constant) => Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture);

    private static ListValue? ReadList(TypedConstant constant)
    {
        ArgumentValue?[] items = constant.Values.Select(Read).ToArray();
        if (items is [ListValue whole])
        {
            // A list of numbers given to a list of anything is its only item.
            return whole;
        }

        return items.Contains(null) ? null : new ListValue(new(items!));
    }

    /// <summary>A value that no member has is given as its number.</summary>
    private static EnumMemberValue Member(ITypeSymbol type, object? value)
    {
        IFieldSymbol? member = type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));
        return new EnumMemberValue(DslTypes.FullName(type), member?.Name ?? Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}
