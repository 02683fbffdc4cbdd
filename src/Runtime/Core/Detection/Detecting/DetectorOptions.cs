namespace NetDsl.Detection;

/// <summary>How a <see cref="Detector"/> reads a network.</summary>
public sealed record DetectorOptions
{
    /// <summary>The output that says for each cell and class how surely a thing is there: rows, columns, classes.</summary>
    public string Coverage { get; init; } = "Coverage";

    /// <summary>The output that says for each cell where the thing's sides are, from the cell's upper left corner: rows, columns, 4.</summary>
    public string Boxes { get; init; } = "Boxes";

    /// <summary>Cells that are at least as sure are looked at. DetectNet's is 0.6.</summary>
    public float Threshold { get; init; } = 0.6f;

    /// <summary>What joins the boxes of neighbouring cells.</summary>
    public IClustering Clustering { get; init; } = new GroupRectangles();

    /// <summary>Only cells above this row of pixels are looked at; null for all. DetectNet looks at 352 of its 384: what is below is padding
    /// almost always.</summary>
    public int? DecodedHeight { get; init; }

    /// <summary>Pixels to a cell of the grid, in each direction; null to find it out from the sizes of the input and of the outputs.</summary>
    public int? Stride { get; init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Stride), value, "Expected a number above 0."); }

    /// <summary>How pictures are made as large as the network's input.</summary>
    public PictureFit Fit { get; init; } = PictureFit.Pad;
}
