using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Binding;

/// <summary>Class numbers as vectors with a single 1, and back.</summary>
internal static class OneHot
{
    public static DataColumn<float> FromLabels(DataColumn<int> labels, int classes)
    {
        var values = new float[labels.Count * classes];
        for (var i = 0; i < labels.Count; i++)
            values[i * classes + labels.Values.Span[i]] = 1;
        return new(values, [classes], labels.Name);
    }

    public static DataColumn<int> ToLabels(string what, DataColumn column)
    {
        var vectors = ColumnConversion.ToFloats(column);
        var labels = new int[vectors.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var vector = vectors[i];
            labels[i] = vector.IndexOf(1f);
            if (labels[i] < 0 || vector.IndexOfAnyExcept(0f, 1f) >= 0 || vector.Count(1f) != 1)
                throw new ShapeMismatchException(
                    string.Create(CultureInfo.InvariantCulture, $"{what}, sample {i}"), "a vector with a single 1, else zeros", "another one");
        }

        return new(labels, [], vectors.Name);
    }
}
