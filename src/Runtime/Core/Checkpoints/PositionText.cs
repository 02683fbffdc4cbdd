using System.Globalization;
using NetDsl.Training;

namespace NetDsl.Checkpoints;

/// <summary>A place in the training as a note: epochs, steps, samples of the epoch under way, their loss, rate factor; within an epoch also what
/// that was begun with: samples, batch size, 1 where they are shuffled, seed.</summary>
internal static class PositionText
{
    public static string Write(in TrainingPosition position) => string.Create(
        CultureInfo.InvariantCulture,
        $"{position.Epoch} {position.Step} {position.Samples} {position.Loss:R} {position.RateFactor:R}{(position.Samples > 0 ? Plan(position.Plan) : "")}");

    /// <summary>Null if the text is none. Without a plan, as between two epochs, an epoch under way is begun anew.</summary>
    public static TrainingPosition? Read(string text)
    {
        string[] fields = text.Split(' ');
        return fields is [var epoch, var step, var samples, var loss, var factor, ..]
            && int.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var e)
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            && int.TryParse(samples, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && double.TryParse(loss, CultureInfo.InvariantCulture, out var l)
            && double.TryParse(factor, CultureInfo.InvariantCulture, out var f)
            && ReadPlan(fields.AsSpan(5)) is { } plan
            ? new(e, s, n, l, f, plan)
            : null;
    }

    private static string Plan(in EpochPlan plan) => string.Create(
        CultureInfo.InvariantCulture, $" {plan.Samples} {plan.BatchSize} {(plan.Shuffle ? 1 : 0)} {plan.Seed}");

    private static EpochPlan? ReadPlan(ReadOnlySpan<string> fields)
        => fields is [] ? default(EpochPlan)
            : fields is [var samples, var size, "0" or "1", var seed]
            && int.TryParse(samples, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            && uint.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            ? new(n, b, fields[2] == "1", s)
            : null;
}
