namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A whole number in a kernel's text that comes from a shape: an extent, a stride, a place in a picture. Kernels that differ in
/// such numbers alone become one method, and what they differ in is handed over at the launch: <see cref="SharedKernel"/> decides. Until
/// then the text has the number's name and its value between characters that no text of C# has.</summary>
internal static class ShapeNumber
{
    /// <summary>Around a number: its name, a colon, its value.</summary>
    public const char Begin = '\u0002', End = '\u0003';

    /// <summary>Around a text that a certain value makes another: the text, the other one, and the value.</summary>
    public const char BeginUnless = '\u0004', Otherwise = '\u0005', When = '\u0006', EndUnless = '\u0007';

    /// <param name="name">What it is called where it is no constant.</param>
    /// <param name="value">The number.</param>
    public static string Of(string name, int value) => $"{Begin}{name}:{Literals.Int(value)}{End}";

    /// <summary>A term behind others, left out where it is always 0.</summary>
    public static string Plus(string name, int value) => Unless(0, $" + {Of(name, value)}", "");

    /// <summary>A divisor, left out where it is always 1.</summary>
    public static string Over(string name, int value) => Unless(1, $" / {Of(name, value)}", "");

    /// <summary>A text with one such number, and what stands in its place where the number is always a certain one.</summary>
    public static string Unless(int value, string text, string otherwise) => $"{BeginUnless}{text}{Otherwise}{otherwise}{When}{Literals.Int(value)}{EndUnless}";
}
