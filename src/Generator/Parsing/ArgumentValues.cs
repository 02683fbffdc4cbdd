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
        { Kind: TypedConstantKind.Enum } => ReadMember(constant),
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => new TypeValue(DslTypes.FullName(type)),
        { Value: bool flag } => new FlagValue(flag),
        { Value: string or char } => new TextValue(constant.Value.ToString()),
        { Value: double or float } => new NumberValue(Number(constant), IsInteger: false),
        _ => new NumberValue(Number(constant), IsInteger: true),
    };

    private static double Number(TypedConstant constant) => Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture);

    private static ListValue? ReadList(TypedConstant constant)
    {
        ArgumentValue?[] items = constant.Values.Select(Read).ToArray();
        return items.Contains(null) ? null : new ListValue(new(items!));
    }

    /// <summary>A value that no member has is given as its number.</summary>
    private static EnumMemberValue ReadMember(TypedConstant constant)
    {
        IFieldSymbol? member = constant.Type!.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value));
        return new EnumMemberValue(DslTypes.FullName(constant.Type),
            member?.Name ?? Convert.ToString(constant.Value, CultureInfo.InvariantCulture));
    }
}
