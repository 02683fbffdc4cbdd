namespace NetDsl.Data;

/// <summary>
/// A target that an encoder makes from each picture's annotations. It is made anew for every batch, beside the picture: where
/// <see cref="FitOptions.Augmentation"/> moves a picture, its boxes go with it.
/// </summary>
public sealed class EncodedColumn : DataColumn
{
    private readonly Annotations[] _pictures;

    /// <summary>Takes the annotations of each picture, in the order of the pictures.</summary>
    public EncodedColumn(IEnumerable<Annotations> pictures, AnnotationEncoder encoder, string? name = null)
        : this([.. pictures], encoder, name)
    {
    }

    private EncodedColumn(Annotations[] pictures, AnnotationEncoder encoder, string? name)
        : base(name, encoder.Shape.AsSpan(), pictures.Length)
        => (_pictures, Encoder) = (pictures, encoder);

    /// <summary>What makes the target.</summary>
    public AnnotationEncoder Encoder { get; }

    /// <inheritdoc/>
    public override Type ElementType => typeof(float);

    /// <summary>The annotations of one picture.</summary>
    public Annotations this[int sample] => _pictures[sample];

    /// <summary>As many boxes as a picture has at most.</summary>
    internal int MostBoxes => _pictures.Length == 0 ? 0 : _pictures.Max(picture => picture.Boxes.Length);

    /// <inheritdoc/>
    public override EncodedColumn Slice(int start, int count)
    {
        CheckRange(start, count);
        return new(_pictures[start..(start + count)], Encoder, Name);
    }

    /// <inheritdoc/>
    public override EncodedColumn Select(ReadOnlySpan<int> samples)
    {
        var chosen = new Annotations[samples.Length];
        for (var i = 0; i < chosen.Length; i++)
            chosen[i] = this[samples[i]];
        return new(chosen, Encoder, Name);
    }

    /// <summary>The targets of all pictures as they are.</summary>
    public DataColumn<float> Encode()
    {
        var values = new float[checked(Count * SampleSize)];
        for (var i = 0; i < Count; i++)
            Encoder.Encode(this[i].Boxes.AsSpan(), values.AsSpan(i * SampleSize, SampleSize));
        return new(values, Shape.AsSpan(), Name);
    }
}
