namespace NetDsl.Generator.Graph;

/// <summary>How a window slides along one axis of a picture.</summary>
/// <param name="Extent">Positions of the picture.</param>
/// <param name="Count">Places of the window: positions of the output.</param>
/// <param name="Kernel">Positions that a window has.</param>
/// <param name="Stride">From one place of the window to the next.</param>
/// <param name="Dilation">From one position of the window to the next.</param>
/// <param name="Before">Positions of padding before the picture.</param>
/// <param name="After">Positions of padding behind it.</param>
internal readonly record struct WindowAxis(int Extent, int Count, int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>An axis that is padded by so much; a window that would go over the padded end is left out, or kept where
    /// <paramref name="ceil"/> says so and it begins before the end.</summary>
    public static WindowAxis Of(int extent, int kernel, int stride, int dilation, int before, int after, bool ceil = false)
    {
        int span = ((kernel - 1) * dilation) + 1, room = extent + before + after - span;
        int count = room < 0 ? 0 : (room / stride) + 1;
        bool more = ceil && room >= 0 && room % stride != 0 && count * stride < extent + before;
        return new(extent, more ? count + 1 : count, kernel, stride, dilation, before, after);
    }

    /// <summary>Padding so that there are as many places as positions, one for each stride; the odd one comes last.</summary>
    public static WindowAxis Same(int extent, int kernel, int stride, int dilation)
    {
        int count = ((extent - 1) / stride) + 1;
        int padding = Math.Max(0, ((count - 1) * stride) + ((kernel - 1) * dilation) + 1 - extent);
        return new(extent, count, kernel, stride, dilation, padding / 2, padding - (padding / 2));
    }

    /// <summary>Zeros that have to stand before the picture.</summary>
    public int HaloBefore => Before;

    /// <summary>Zeros that have to stand behind the picture.</summary>
    public int HaloAfter => Math.Max(0, ((Count - 1) * Stride) + ((Kernel - 1) * Dilation) - Before - (Extent - 1));

    /// <summary>Zeros that have to stand before and behind the output's gradient, for the input's gradient to read.</summary>
    public (int Before, int After) GradientHalo
    {
        get
        {
            int before = 0, after = 0;
            foreach (var phase in Phases.Where(phase => phase.Taps > 0))
            {
                before = Math.Max(before, -phase.Start);
                after = Math.Max(after, phase.Start + phase.Count - 1 + ((phase.Taps - 1) * phase.Step) - (Count - 1));
            }

            return (before, after);
        }
    }

    /// <summary>Positions of the picture that the same positions of the kernel meet: those that are as far from a stride.</summary>
    public IEnumerable<WindowPhase> Phases
    {
        get
        {
            for (int first = 0; first < Math.Min(Stride, Extent); first++)
            {
                int[] taps = TapsAt(first);
                int start = taps.Length == 0 ? 0 : (first + Before - (taps[0] * Dilation)) / Stride;
                int step = taps.Length < 2 ? 1 : (taps[0] - taps[1]) * Dilation / Stride;
                yield return new(first, ((Extent - first - 1) / Stride) + 1, taps.Length, start, step);
            }
        }
    }

    /// <summary>The positions of the kernel, in the order in which the phases read them.</summary>
    public IEnumerable<int> TapOrderOf(int phase) => TapsAt(phase);

    /// <summary>The positions of the kernel, last to first, that meet this position of the picture.</summary>
    private int[] TapsAt(int position)
    {
        var (stride, before, dilation) = (Stride, Before, Dilation);
        return Enumerable.Range(0, Kernel).Reverse().Where(tap => (position + before - (tap * dilation)) % stride == 0).ToArray();
    }
}

/// <summary>Positions of a picture, one for each stride, and what of the output's gradient is added up for them.</summary>
/// <param name="First">The first position.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Taps">Positions of the kernel that meet them.</param>
/// <param name="Start">The place of the output that the first position reads first; it may stand before the output. The next
/// position begins one further on.</param>
/// <param name="Step">From there to the next place it reads.</param>
internal readonly record struct WindowPhase(int First, int Count, int Taps, int Start, int Step);
