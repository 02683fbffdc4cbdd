using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Where a parameter, its optimiser's state and its copies lie in the parameter memory.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="IsPanels">A weight of a contraction: panels of sixteen outputs. Else one after the other.</param>
/// <param name="Offsets">The value, then each state slot.</param>
/// <param name="Transposed">The transposed copy that the input's gradient reads, or -1.</param>
/// <param name="Gradient">Where the gradient is kept, if it is, or -1.</param>
/// <param name="Window">Of a convolution's weight: how the input's gradient reads the transposed copy.</param>
/// <param name="IsUpdated">Whether training changes it: not where no gradient reaches it.</param>
internal sealed record ParameterPlace(ParameterNode Parameter, bool IsPanels, IReadOnlyList<int> Offsets, int Transposed, int Gradient,
    Window? Window, bool IsUpdated)
{
    /// <summary>Inputs of the weight matrix; of a convolution, those at each position of the kernel.</summary>
    public int Rows => IsPanels ? Parameter.Shape.Outer : 1;

    /// <summary>Parts of the outputs that see inputs of their own; each begins a panel.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Outputs of a part.</summary>
    public int GroupColumns => Columns / Groups;

    /// <summary>Panels of a part.</summary>
    public int GroupPanels => Kernels.Layout.Panels(GroupColumns);

    /// <summary>Floats from one part to the next.</summary>
    public int GroupFloats => GroupPanels * Rows * Kernels.Layout.Lanes;

    /// <summary>Floats from one part to the next in the transposed copy.</summary>
    public int GroupTransposedFloats => SizeOfTransposed(Parameter, Window, Groups) / Groups;

    /// <summary>Inputs at one position of the kernel.</summary>
    public int Inputs => Rows / (Window?.Taps ?? 1);

    /// <summary>Outputs of the weight matrix, or elements.</summary>
    public int Columns => IsPanels ? Parameter.Shape.Last : Parameter.Shape.Size;

    /// <summary>Floats it takes, padding included.</summary>
    public static int SizeOf(ParameterNode parameter, bool isPanels, int groups = 1)
        => isPanels ? parameter.Shape.Outer * groups * RoundUp(parameter.Shape.Last / groups) : RoundUp(parameter.Shape.Size);

    /// <summary>Floats its transposed copy takes, padding included.</summary>
    public static int SizeOfTransposed(ParameterNode parameter, Window? window, int groups = 1)
    {
        int taps = window?.Taps ?? 1;
        return RoundUp(parameter.Shape.Outer / taps) * taps * parameter.Shape.Last;
    }

    private static int RoundUp(int count) => (count + 15) / 16 * 16;
}
