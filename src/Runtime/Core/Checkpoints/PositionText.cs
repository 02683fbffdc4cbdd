using System.Globalization;
using NetDsl.Training;

namespace NetDsl.Checkpoints;

/// <summary>A place in the training as a note: epochs, steps, samples of the epoch under way, their loss, rate factor.</summary>
internal static class PositionText
{
    public static string Write(in TrainingPosition position) => string.Create(
        CultureInfo.InvariantCulture,
        $"{position.Epoch} {position.Step} {position.Samples} {position.Loss:R} {position.RateFactor:R}");

    /// <summary>Null if the text is none.</summary>
    public static TrainingPosition? Read(string text)
        => text.Split(' ') is [var epoch, var step, var samples, var loss, var factor]
            && int.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var e)
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            && int.TryParse(samples, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && double.TryParse(loss, CultureInfo.InvariantCulture, out var l)
            && double.TryParse(factor, CultureInfo.InvariantCulture, out var f)
            ? new(e, s, n, l, f)
            : null;
}
