namespace NetDsl.Data;

/// <summary>Changes the colours of pictures of three channels: red, green, blue.</summary>
public abstract class ColourTransform : ValueTransform
{
    /// <summary>Of a pixel.</summary>
    protected const int Channels = 3;

    private protected ColourTransform() { }

    /// <inheritdoc/>
    public sealed override void Check(ImageSize size, int channels)
    {
        if (channels != Channels)
            throw new ArgumentException($"{GetType().Name} changes colours: it needs pictures of {Channels} channels, and these have {channels}.");
    }
}
