namespace NetDsl;

/// <summary>How the types of numbers are written in messages: as C# writes them.</summary>
internal static class ElementText
{
    public static string Of(Type element) => element == typeof(float) ? "float"
        : element == typeof(int) ? "int"
        : element == typeof(byte) ? "byte"
        : element.Name;
}
