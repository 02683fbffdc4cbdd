using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>Writes an optimiser's update inside a kernel, of what lies at <c>at</c> and has its gradient in <c>gradient</c>: loads
/// the weight and its state, computes the new ones and stores them.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="optimizer">What is computed.</param>
internal abstract class UpdateScope(SourceWriter writer, ExpressionSyntax syntax, Optimizer optimizer)
{
    /// <summary>The type of what is loaded.</summary>
    protected abstract string Type { get; }

    public void Write()
    {
        writer.Line($"{Type} weight = {Load(0)};");
        var old = optimizer.Slots.Select(slot => $"old{Identifiers.Member(slot)}").ToArray();
        for (int slot = 0; slot < old.Length; slot++)
        {
            writer.Line($"{Type} {old[slot]} = {Load(slot + 1)};");
        }

        var current = optimizer.Slots.ToArray();
        for (int slot = 0; slot < current.Length; slot++)
        {
            syntax.Assign(writer, current[slot], optimizer.Update[slot], i => Name(i, old), Leaf);
            writer.Line(Store(slot + 1, current[slot]));
        }

        syntax.Assign(writer, "updated", optimizer.Weight, i => Name(i, current), Leaf);
        writer.Line(Store(0, "updated"));
        if (StoreTransposed("updated") is { } copy)
        {
            writer.Line(copy);
        }
    }

    /// <summary>The text that reads the weight (slot 0) or its state (slots 1 ...).</summary>
    protected abstract string Load(int slot);

    /// <summary>The statement that writes the weight (slot 0) or its state (slots 1 ...).</summary>
    protected abstract string Store(int slot, string value);

    /// <summary>The statement that writes the weight's transposed copy, or null where none is kept.</summary>
    protected abstract string? StoreTransposed(string value);

    /// <summary>The text of a number that is the same in a whole step.</summary>
    protected abstract string OfStep(Scalar scalar);

    private string Leaf(Expr leaf) => leaf is Scalar scalar ? OfStep(scalar)
        : throw new InvalidOperationException($"{leaf} cannot stand in an update");

    private static string Name(int argument, IReadOnlyList<string> slots)
        => argument switch { 0 => "weight", 1 => "gradient", _ => slots[argument - 2] };
}
