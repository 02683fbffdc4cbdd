using System.Globalization;

namespace NetDsl;

/// <summary>A label or token of a data set is no number that the network knows.</summary>
public sealed class LabelOutOfRangeException : NetDslException
{
    /// <summary>Samples are counted from 0; labels go from 0 up to but not including <paramref name="classes"/>.</summary>
    public LabelOutOfRangeException(string what, int sample, int label, int classes)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}, sample {sample}: expected a number from 0 to {classes - 1}, found {label}."))
    {
        What = what;
        Sample = sample;
        Label = label;
        Classes = classes;
    }

    /// <summary>The input or target.</summary>
    public string What { get; }

    /// <summary>The sample, counted from 0.</summary>
    public int Sample { get; }

    /// <summary>The number that was found.</summary>
    public int Label { get; }

    /// <summary>How many numbers there are.</summary>
    public int Classes { get; }
}
