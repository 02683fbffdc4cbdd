using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl.Onnx.Description;

/// <summary>A call, a number or a name in the description of a graph. Equal where the texts are.</summary>
internal sealed class Formula : IEquatable<Formula>
{
    private readonly string _text;

    /// <summary>A call of <paramref name="head"/>.</summary>
    public Formula(string head, ImmutableArray<Formula> parts)
        => (Kind, Head, Parts, _text) = (FormulaKind.Call, head, parts, $"{head}({string.Join(", ", parts)})");

    /// <summary>A tensor or a parameter.</summary>
    public Formula(string name, bool isParameter)
        => (Kind, Head, Parts, _text) = (isParameter ? FormulaKind.Parameter : FormulaKind.Tensor, name, [], (isParameter ? "@" : "") + name);

    public Formula(double value)
        => (Kind, Head, Parts, Value, _text) = (FormulaKind.Number, "", [], value, value.ToString("R", CultureInfo.InvariantCulture));

    public FormulaKind Kind { get; }

    /// <summary>The function's name, or the tensor's.</summary>
    public string Head { get; }

    public ImmutableArray<Formula> Parts { get; }

    public double Value { get; }

    /// <summary>The tensors and parameters it is made of, each once, in the order they stand.</summary>
    public IEnumerable<Formula> Names
        => Kind is FormulaKind.Tensor or FormulaKind.Parameter ? [this] : Parts.SelectMany(part => part.Names).Distinct();

    public bool IsCall(string head, int parts) => Kind == FormulaKind.Call && Head == head && Parts.Length == parts;

    public bool Equals(Formula? other) => other?._text == _text;

    public override bool Equals(object? other) => Equals(other as Formula);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    public override string ToString() => _text;
}

internal enum FormulaKind
{
    Call,
    Number,
    Tensor,
    Parameter,
}
