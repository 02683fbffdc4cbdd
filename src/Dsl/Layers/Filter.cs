namespace NetDsl;

/// <summary>Filters of 3 x 3 that image processing knows by name.</summary>
public enum Filter
{
    /// <summary>The mean of a pixel and those around it: 1/9 everywhere.</summary>
    Blur,

    /// <summary>How much a pixel differs from those beside it: 0 -1 0, -1 4 -1, 0 -1 0.</summary>
    Edges,

    /// <summary>The pixel with its edges added: 0 -1 0, -1 5 -1, 0 -1 0.</summary>
    Sharpen,
}
