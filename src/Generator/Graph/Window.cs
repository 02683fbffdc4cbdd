namespace NetDsl.Generator.Graph;

/// <summary>How a window slides over a picture of height, width and channels.</summary>
/// <param name="Rows">Down.</param>
/// <param name="Columns">Across.</param>
internal sealed record Window(WindowAxis Rows, WindowAxis Columns)
{
    /// <summary>Positions that a window has.</summary>
    public int Taps => Rows.Kernel * Columns.Kernel;

    /// <summary>The picture.</summary>
    public Shape InputOf(int channels) => new(Rows.Extent, Columns.Extent, channels);

    /// <summary>What comes out: a pixel for each place of the window.</summary>
    public Shape OutputOf(int channels) => new(Rows.Count, Columns.Count, channels);

    /// <summary>Zeros that have to stand around the picture.</summary>
    public Halo Halo => new(Rows.HaloBefore, Rows.HaloAfter, Columns.HaloBefore, Columns.HaloAfter);

    /// <summary>Zeros that have to stand around the output's gradient.</summary>
    public Halo GradientHalo
    {
        get
        {
            var (down, across) = (Rows.GradientHalo, Columns.GradientHalo);
            return new(down.Before, down.After, across.Before, across.After);
        }
    }

    /// <summary>For each position of the kernel, row after row, its place among all in the order in which the input's gradient
    /// reads them: phase after phase, and in a phase last to first.</summary>
    public IReadOnlyList<int> GradientOrder
    {
        get
        {
            int[] order = Enumerable.Repeat(-1, Taps).ToArray();
            int place = 0;
            foreach (var down in Rows.Phases)
            {
                foreach (var across in Columns.Phases)
                {
                    foreach (int y in Rows.TapOrderOf(down.First))
                    {
                        foreach (int x in Columns.TapOrderOf(across.First))
                        {
                            order[(y * Columns.Kernel) + x] = place++;
                        }
                    }
                }
            }

            // Where a stride is larger than the picture, some positions meet nothing.
            return order.Select(found => found < 0 ? place++ : found).ToArray();
        }
    }
}

/// <summary>Positions of zeros around a picture.</summary>
internal readonly record struct Halo(int Top, int Bottom, int Left, int Right)
{
    public bool IsNone => this == default;

    /// <summary>Enough for both.</summary>
    public Halo Or(Halo other) => new(Math.Max(Top, other.Top), Math.Max(Bottom, other.Bottom), Math.Max(Left, other.Left), Math.Max(Right, other.Right));
}
