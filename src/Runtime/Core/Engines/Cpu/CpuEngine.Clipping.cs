using NetDsl.Kernels;

namespace NetDsl.Engines;

/// <content>Gradients that together may not be larger than the optimiser allows.</content>
public abstract partial class CpuEngine
{
    /// <summary>Gradients are squared and added up in parts of so many lines of sixteen: threads share parts, and parts are added in their
    /// order, so the sum has the same bits for any number of threads.</summary>
    private const int LinesOfPart = 256;

    private double[]? _squares;

    /// <summary>Works out what all gradients are multiplied by, and says it in <see cref="Step"/>. All of them have to be there.</summary>
    protected void ClipGradients(in TeamMember me, float limit)
    {
        if (me.Index == 0) _squares ??= new double[PartsOf(_description.Parameters.Length)];
        me.Barrier();
        var (from, to) = me.Share(_squares!.Length);
        for (var number = 0; number < _description.Parameters.Length; number++)
        {
            var layout = _description.Parameters[number].Layout;
            for (int part = PartsOf(number), first = 0; part < PartsOf(number + 1); part++, first += LinesOfPart)
                if (part >= from && part < to) _squares[part] = SquaresOf(layout, first);
        }

        me.Barrier();
        if (me.Index == 0)
        {
            double sum = 0;
            foreach (var square in _squares) sum += square;
            var norm = Math.Sqrt(sum);
            Step = Step with { Clip = norm > limit ? (float)(limit / norm) : 1 };
        }

        me.Barrier();
    }

    /// <summary>Parts of the gradients of the first so many parameters.</summary>
    private int PartsOf(int parameters)
    {
        var parts = 0;
        for (var number = 0; number < parameters; number++)
        {
            var layout = _description.Parameters[number].Layout;
            if (layout.Gradient >= 0) parts += (ParameterPacking.LinesOfGroup(layout) * layout.Groups + LinesOfPart - 1) / LinesOfPart;
        }

        return parts;
    }

    /// <summary>The squares of some lines, without what stands behind the last column.</summary>
    private double SquaresOf(ParameterLayout layout, int first)
    {
        int rows = ParameterPacking.LinesOfPanel(layout), lines = ParameterPacking.LinesOfGroup(layout), columns = layout.Columns / layout.Groups;
        double sum = 0;
        for (var line = first; line < Math.Min(first + LinesOfPart, lines * layout.Groups); line++)
        {
            var count = Math.Min(ParameterPacking.Width, columns - line % lines / rows * ParameterPacking.Width);
            foreach (double gradient in Parameters.At(layout.Gradient + line * ParameterPacking.Width).Span(count)) sum += gradient * gradient;
        }

        return sum;
    }
}
