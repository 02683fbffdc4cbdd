using NetDsl.Generator.Model;

namespace NetDsl.Generator.Graph;

/// <summary>What a parameter starts from, with the scale worked out.</summary>
internal sealed record Initial(InitialKind Kind, double Scale, EquatableArray<double> Values = default)
{
    public static Initial Constant(double value) => new(InitialKind.Constant, value);
}

/// <summary>The names are those of the runtime's InitializerKind.</summary>
internal enum InitialKind
{
    Constant,
    Normal,
    Uniform,
    Orthogonal,
    Values,
}
