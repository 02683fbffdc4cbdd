using System.Globalization;

namespace NetDsl.Examples.Terminal;

/// <summary>One line for each finished epoch.</summary>
internal static class EpochLine
{
    public static string Write(EpochResult epoch, int epochs)
    {
        var number = epoch.Epoch.ToString(CultureInfo.InvariantCulture).PadLeft(epochs.ToString(CultureInfo.InvariantCulture).Length);
        var validation = epoch.ValidationLoss is { } loss ? string.Create(CultureInfo.InvariantCulture, $"  validation {loss:0.0000}") : "";
        var accuracy = epoch.ValidationAccuracy is { } right ? string.Create(CultureInfo.InvariantCulture, $" ({right * 100:0.00} %)") : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"epoch {number}/{epochs}  loss {epoch.TrainLoss:0.0000}{validation}{accuracy}  {epoch.Seconds:0.00} s");
    }
}
