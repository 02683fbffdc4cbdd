using NetDsl.Data;

namespace NetDsl.Binding;

/// <summary>Refuses class numbers and tokens that a kernel would read past the end of something with.</summary>
internal static class LabelCheck
{
    public static void Range(string what, DataColumn<int> labels, int classes)
    {
        var values = labels.Values.Span;
        if (FirstOutside(values, classes) is var found and >= 0)
            throw new LabelOutOfRangeException(what, found / labels.SampleSize, values[found], classes);
    }

    /// <summary>Where the first number stands that is none of the classes, or -1; with 0 classes any number will do.</summary>
    public static int FirstOutside(ReadOnlySpan<int> values, int classes)
        => classes <= 0 ? -1 : values.IndexOfAnyExceptInRange(0, classes - 1);
}
