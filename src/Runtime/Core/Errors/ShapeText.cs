using System.Globalization;
using System.Text;

namespace NetDsl;

/// <summary>How shapes are written in messages: <c>28x28x1</c>; one number for each sample is a <c>scalar</c>.</summary>
internal static class ShapeText
{
    public static string Of(ReadOnlySpan<int> shape)
    {
        if (shape.IsEmpty)
            return "scalar";
        var text = new StringBuilder();
        foreach (var extent in shape)
            text.Append(text.Length == 0 ? "" : "x").Append(extent.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
