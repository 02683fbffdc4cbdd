namespace NetDsl.Generator.Model;

/// <summary>One argument of an attribute. A <c>params</c> array is one argument.</summary>
internal sealed record ArgumentModel(string Name, ArgumentValue Value);

/// <summary>The value of an argument.</summary>
internal abstract record ArgumentValue
{
    /// <summary>The parameters of a block that it names, itself or in a list.</summary>
    public virtual IEnumerable<ParameterValue> Parameters() => [];
}

/// <summary>A number; <paramref name="IsInteger"/> says that it was given as a whole-number type.</summary>
internal sealed record NumberValue(double Value, bool IsInteger) : ArgumentValue;

internal sealed record TextValue(string Value) : ArgumentValue;

internal sealed record FlagValue(bool Value) : ArgumentValue;

/// <summary>A member of an enum, by its name.</summary>
internal sealed record EnumMemberValue(string Type, string Member) : ArgumentValue;

internal sealed record ListValue(EquatableArray<ArgumentValue> Items) : ArgumentValue
{
    public override IEnumerable<ParameterValue> Parameters() => Items.SelectMany(item => item.Parameters());
}

/// <summary>A <c>typeof</c>, by the type's full name.</summary>
internal sealed record TypeValue(string FullName) : ArgumentValue;

internal sealed record NullValue : ArgumentValue;

/// <summary>In a block: whatever a parameter of its constructor is given.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="IsNegated">The opposite of it, as in <c>"!" + nameof(project)</c>.</param>
internal sealed record ParameterValue(string Name, bool IsNegated) : ArgumentValue
{
    public override IEnumerable<ParameterValue> Parameters() => [this];
}
