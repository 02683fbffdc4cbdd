using System.Globalization;

namespace NetDsl.Benchmarks;

/// <summary>Numbers of the command line.</summary>
internal static class Number
{
    /// <summary>A number of samples or threads.</summary>
    public static int Count(string name, string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count
            : throw new UsageException($"{name}: expected a whole number from 1, found '{text}'.");

    /// <summary>A number of threads of the CPU, or a device by its name, such as <c>cuda</c>.</summary>
    public static Device Device(string name, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? NetDsl.Device.Cpu(Count(name, text))
        : NetDsl.Device.Parse(text);

    /// <summary>A time.</summary>
    public static double Seconds(string name, string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < double.PositiveInfinity ? seconds
            : throw new UsageException($"{name}: expected a number above 0, found '{text}'.");
}
