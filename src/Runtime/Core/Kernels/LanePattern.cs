namespace NetDsl.Kernels;

/// <summary>Which pixel and which channel of it each lane has, where lanes run along the channels of one pixel after the other. It repeats after some vectors.</summary>
/// <param name="outputs">Channels of a pixel.</param>
/// <param name="pixelStride">Floats from one pixel that is read to the next.</param>
internal readonly struct LanePattern(int outputs, int pixelStride)
{
    /// <summary>Neighbouring floats that a vector may read from.</summary>
    public const int Floats = 8;

    /// <summary>Channels of a pixel.</summary>
    public int Outputs => outputs;

    /// <summary>After so many vectors the first lane has the first channel again.</summary>
    public int Phases { get; } = PhasesOf(outputs);

    /// <summary>Floats from the first to the last that a vector reads, both counted.</summary>
    public int Span
    {
        get
        {
            var most = 0;
            for (var phase = 0; phase < Phases; phase++) most = Math.Max(most, Pixel(phase, Layout.Lanes - 1));
            return most * pixelStride + 1;
        }
    }

    /// <summary>The pixel of a vector's first lane.</summary>
    public int FirstPixel(int vector) => vector * Layout.Lanes / outputs;

    /// <summary>The channel of a lane.</summary>
    public int Channel(int phase, int lane) => (phase * Layout.Lanes + lane) % outputs;

    /// <summary>The pixel of a lane, counted from that of the vector's first lane.</summary>
    public int Pixel(int phase, int lane) => (phase * Layout.Lanes % outputs + lane) / outputs;

    private static int PhasesOf(int outputs)
    {
        var phases = 1;
        while (phases * Layout.Lanes % outputs != 0) phases++;
        return phases;
    }
}
