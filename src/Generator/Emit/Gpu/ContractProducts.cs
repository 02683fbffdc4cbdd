using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Says of the contractions what they multiply: rows of a batch with a weight, or pixels under a window with its weights. A
/// dense layer is a window of one pixel.</summary>
/// <param name="contraction">The contraction.</param>
/// <param name="operands">Collects where things lie.</param>
internal sealed class ContractProducts(ContractNode contraction, GpuOperands operands)
{
    private readonly GpuPicture _from = new(operands, operands.Program.ReadBy(contraction, 0), contraction.Inputs[0].Shape);

    /// <summary>A layer forward, of pixels or samples, or the gradient of a dense layer's input.</summary>
    public Product Rows()
    {
        int depth = contraction.Window is { } window ? window.Taps * Channels : contraction.Inputs[0].Shape.Last;
        string weight = contraction.Role == ContractRole.Forward ? InGroup(operands.Parameter(contraction.Inputs[1]), WeightPlace.GroupFloats) : operands.Transposed(contraction.Inputs[1]);
        return new(Outputs, ProductDepth.Of(depth),
            Left(First, Pixels, Taps, isDeep: true, contraction.Shape.Outer), Panels(weight, depth));
    }

    /// <summary>A part of the gradient of a convolution's input: a convolution of the output's gradient with the weights turned
    /// round, those that meet one phase of the stride.</summary>
    /// <param name="down">The phase of the lines.</param>
    /// <param name="across">The phase of the pixels.</param>
    /// <param name="place">Weights of earlier phases.</param>
    public Product Phase(WindowPhase down, WindowPhase across, int place)
    {
        int pixels = down.Count * across.Count, depth = down.Taps * across.Taps * Channels;
        string weight = InGroup(operands.Transposed(contraction.Inputs[1]) + ShapeNumber.Plus("phaseOffset", place * Channels * GpuTile.Side), WeightPlace.GroupTransposedFloats);
        return new(Outputs, ProductDepth.Of(depth),
            Left(InGroup(_from.At(down.Start, across.Start), Channels), _from.Pixels(down.Count, across.Count), _from.Window(down.Taps, across.Taps, down.Step, across.Step, Channels), isDeep: true, pixels),
            Panels(weight, contraction.Window!.Taps * Channels));
    }

    /// <summary>The gradient of a weight: a row for each input, and pixels or samples are the depth.</summary>
    public Product WeightGradient(ProductDepth depth)
    {
        int inputs = contraction.Shape.Outer;
        var gradient = new GpuPicture(operands, operands.Program.ReadBy(contraction, 1), contraction.Inputs[1].Shape);
        var pixels = contraction.Window is { } window ? gradient.Pixels(window.Rows.Count, window.Columns.Count) : gradient.Samples;
        return new(Outputs, depth,
            new("arena", First, Taps, Pixels, IsDeep: false, ShapeNumber.Of("lastInput", inputs - 1)),
            new("arena", InGroup(gradient.At(0, 0), Outputs), Walk.Floats, pixels, IsDeep: false, ShapeNumber.Of("lastOutput", Outputs - 1)));
    }

    /// <summary>How many rows there are, in words of the kernel.</summary>
    public static string RowsOf(int pixels) => pixels == 1 ? "step.Batch" : $"step.Batch * {ShapeNumber.Of("pixels", pixels)}";

    /// <summary>Channels that a sum reads.</summary>
    private int Channels => _from.Channels / contraction.Groups;

    /// <summary>Columns of the result, of each group of filters.</summary>
    private int Outputs => contraction.Shape.Last / contraction.Groups;

    private ParameterPlace WeightPlace => operands.Plan.PlaceOf(contraction.Inputs[1]);

    /// <summary>The place of a group's own, so many floats from one group to the next.</summary>
    private string InGroup(string place, int floats)
        => contraction.Groups == 1 ? place : $"{place} + ({FinishMethod.FilterGroup} * {ShapeNumber.Of("filterGroupFloats", floats)})";

    private string First => contraction.Window is { } window ? InGroup(_from.At(-window.Rows.Before, -window.Columns.Before), Channels) : _from.At(0, 0);

    private Walk Pixels => contraction.Window is { } window
        ? _from.Pixels(window.Rows.Count, window.Columns.Count, window.Rows.Stride, window.Columns.Stride)
        : _from.Samples;

    private Walk Taps => contraction.Window is { } window
        ? _from.Window(window.Rows.Kernel, window.Columns.Kernel, window.Rows.Dilation, window.Columns.Dilation, Channels)
        : Walk.Floats;

    private static ProductSide Left(string first, Walk across, Walk deep, bool isDeep, int rows)
        => new("arena", first, across, deep, isDeep, rows == 1 ? "step.Batch - 1" : $"({RowsOf(rows)}) - 1");

    /// <summary>A weight in panels of sixteen columns; what a panel has more than columns is zero.</summary>
    private ProductSide Panels(string weight, int depth)
        => new("parameters", weight, new(("panel", 0, depth * GpuTile.Side), ("column", GpuTile.Side, 1)), new(("line", 0, GpuTile.Side)), IsDeep: false,
            ShapeNumber.Of("lastColumn", (Kernels.Layout.Panels(Outputs) * GpuTile.Side) - 1));
}
