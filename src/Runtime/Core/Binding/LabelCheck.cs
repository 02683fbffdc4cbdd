using NetDsl.Data;

namespace NetDsl.Binding;

/// <summary>Refuses class numbers and tokens that a kernel would read past the end of something with.</summary>
static class LabelCheck
{
    public static void Range(string what, DataColumn<int> labels, int classes)
        => Range(what, labels.Values.Span, labels.SampleSize, classes);

    public static void Range(string what, ReadOnlySpan<int> values, int sampleSize, int classes)
    {
        if (classes <= 0)
            return;
        for (var i = 0; i < values.Length; i++)
            if ((uint)values[i] >= (uint)classes)
                throw new LabelOutOfRangeException(what, i / sampleSize, values[i], classes);
    }
}
