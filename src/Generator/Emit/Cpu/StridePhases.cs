using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes an input's gradient phase by phase of the stride: lines and pixels that the same taps meet. A few samples at a time, so that all
/// phases find a picture's lines in the caches.</summary>
internal static class StridePhases
{
    /// <summary>Writes statements for each phase.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="finish">The struct that takes the sums.</param>
    /// <param name="statements">Gives those of the phase down, the phase across, the construction of its struct, and the text of the pixels that a thread
    /// takes.</param>
    public static void Write(SourceWriter body, ContractNode gradient, FinishStruct finish, Func<WindowPhase, WindowPhase, string, string, string> statements)
    {
        var (rows, columns) = (gradient.Window!.Rows, gradient.Window.Columns);
        if (rows.Stride * columns.Stride == 1)
        {
            body.Line(Of(rows.Phases.Single(), columns.Phases.Single(), "me.Share(batch * {0})"));
            return;
        }

        string atOnce = Int(Kernels.Layout.SamplesOfPhases(gradient.Shape.Size));
        using (body.Open($"for (int first = 0; first < batch; first += me.Count * {atOnce})"))
        {
            body.Line($"var slice = new SampleSlice(me, first, global::System.Math.Min(batch - first, me.Count * {atOnce}));");
            foreach (var down in rows.Phases)
            {
                foreach (var across in columns.Phases)
                {
                    body.Line($"// Lines {Int(down.First)}, {Int(down.First + rows.Stride)} ..., pixels {Int(across.First)}, {Int(across.First + columns.Stride)} ...");
                    body.Line($"{{\n    {Of(down, across, "slice.Share({0})").Replace("\n", "\n    ")}\n}}");
                }
            }
        }

        string Of(WindowPhase down, WindowPhase across, string share)
            => statements(down, across, finish.Construction.Replace(FinishStruct.FirstY, Int(down.First)).Replace(FinishStruct.FirstX, Int(across.First)),
                share.Replace("{0}", Int(down.Count * across.Count)));
    }

    private static string Int(int value) => Literals.Int(value);
}
