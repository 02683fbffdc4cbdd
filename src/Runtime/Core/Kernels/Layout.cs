namespace NetDsl.Kernels;

/// <summary>Where the compiler puts things so that the tiles read them fast.</summary>
public static class Layout
{
    /// <summary>Lanes of a panel.</summary>
    public const int Lanes = 16;

    /// <summary>The most samples that a prediction takes in one go where nobody says otherwise.</summary>
    public const int MostOfLot = 64;

    /// <summary>How many panels of sixteen hold so many features.</summary>
    public static int Panels(int features) => (features + Lanes - 1) / Lanes;

    /// <summary>Floats of a panel of weights that are transformed for tiles of pixels: 36 places, in each a line a channel.</summary>
    public static int TransformedPanel(int channels) => 36 * channels * Lanes;

    /// <summary>Pixels of the side of a tile that sees six by six through a kernel of that side.</summary>
    public static int TransformedSide(int kernel) => 7 - kernel;

    /// <summary>Such tiles in a picture.</summary>
    public static int TransformedTiles(int height, int width, int kernel)
    {
        var side = TransformedSide(kernel);
        return ((height + side - 1) / side) * ((width + side - 1) / side);
    }

    /// <summary>Transformed tiles that are worked on at a time, and floats of them: half of a usual second-level cache.</summary>
    public const int TransformedTilesAtOnce = 96, TransformedFloatsAtOnce = 128 * 1024;

    /// <summary>Whether so many tiles are worked on at a time.</summary>
    public static bool FitTransformed(int tiles, int channels) =>
        tiles <= TransformedTilesAtOnce && 36 * tiles * Panels(channels) * Lanes <= TransformedFloatsAtOnce;

    /// <summary>Samples that a thread takes at a time, where a kernel goes through its pictures once for each phase of a stride: what one tensor has of them is an
    /// eighth of a usual second-level cache, and a kernel may read and write a handful.</summary>
    public static int SamplesOfPhases(int floats) => Math.Max(32 * 1024 / floats, 1);

    /// <summary>Floats of a picture's sums and of weights, where patches are added up: two thirds of a usual first-level cache.</summary>
    public const int PatchFloats = 10 * 1024;

    /// <summary>Floats of a row of sums where patches are added up: of what the output or the picture's own pixels reach, and two vectors behind that.</summary>
    public static int PatchLine(int width, int kernel, int picture, int channels) => Math.Max(width + kernel - 1, picture) * channels + 2 * Lanes;

    /// <summary>Floats of all of them.</summary>
    public static int PatchSums(int height, int width, int kernel, int pictureHeight, int pictureWidth, int channels)
        => Math.Max(height + kernel - 1, pictureHeight) * PatchLine(width, kernel, pictureWidth, channels);

    /// <summary>Whether the lines of patches take two vectors, and sums and weights stay in the first-level cache.</summary>
    public static bool FitPatches(int height, int width, int kernel, int pictureHeight, int pictureWidth, int channels, int outputs)
        => kernel is > 1 and <= 5 && kernel * channels is > Lanes and <= 2 * Lanes
            && PatchSums(height, width, kernel, pictureHeight, pictureWidth, channels) + Lanes + outputs * kernel * 2 * Lanes <= PatchFloats;

    /// <summary>Floats of a row of pixels whose lanes run along it.</summary>
    public const int MostRow = 1024;

    /// <summary>Where lanes run along rows of pixels: the most kernel rows, whose sums are in registers together, and the most outputs, since with more of them
    /// a panel is full enough.</summary>
    public const int MostLinesOfRow = 5, MostOutputsOfRow = 6;

    /// <summary>The fewest weights of a kernel row for which gradients of weights are summed along rows: so many are summed up together.</summary>
    public const int LeastLengthOfRow = 3;

    /// <summary>The most vectors of weights that a kernel keeps spread over lanes, or of sums that it keeps from one sample to the next.</summary>
    public const int MostWeightsOfRow = 512;

    /// <summary>Whether lanes should run along the rows of a convolution's output, pixel after pixel with all their channels.</summary>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="outputs">Channels of a pixel.</param>
    /// <param name="lines">Kernel rows.</param>
    /// <param name="inputs">Weights of an output.</param>
    /// <param name="pixelStride">Floats of the input from one pixel to the next.</param>
    public static bool FitRow(int width, int outputs, int lines, int inputs, int pixelStride)
        => outputs <= MostOutputsOfRow && width * outputs is >= 4 * Lanes and <= MostRow && lines is > 1 and <= MostLinesOfRow
            && (width - 1) * pixelStride >= LanePattern.Floats - 1
            && new LanePattern(outputs, pixelStride) is var pattern && pattern.Span <= LanePattern.Floats && pattern.Phases * inputs <= MostWeightsOfRow;

    /// <summary>How many tensors with one value for each channel a kernel may read when it works along rows: each is repeated along the row beforehand.</summary>
    public const int MostSpreadOfRow = 8;

    /// <summary>Floats after which a vector begins with the first channel again.</summary>
    public static int RowPeriod(int channels) => new LanePattern(channels, channels).Phases * Lanes;

    /// <summary>Whether what follows pixels that are made one by one is better done on their whole row as it lies, all channels side by side.</summary>
    public static bool IsRow(int width, int channels) => channels <= Lanes / 2 && width * channels is >= 2 * Lanes and <= MostRow;

    /// <summary>How many groups of samples sum up their weight gradients separately: the same for any number of threads, so that the order of sums is too.</summary>
    public static int SampleGroups(int batch) => Math.Min(batch, 8);

    /// <summary>The first sample of a group; of the number behind the last one, the number of samples.</summary>
    public static int FirstOfGroup(int group, int batch) => (int)((long)batch * group / SampleGroups(batch));

    /// <summary>
    /// Floats from one row to the next: whole cache lines, and an odd number of them where there are several, so that
    /// rows walked down a column spread over all sets of the first-level cache. Measured, that matters to the weight
    /// gradients of layers with few outputs alone (up to 102 instead of 71 GFLOP/s); all else copies what it walks down.
    /// </summary>
    public static int RowStride(int features)
    {
        var lines = Math.Max(Panels(features), 1);
        return (lines <= 2 ? lines : lines | 1) * Lanes;
    }
}
