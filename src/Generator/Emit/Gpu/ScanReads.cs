using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>What a step of a scan reads from memory, for one unit of one sample, as texts.</summary>
/// <param name="scan">The scan.</param>
/// <param name="operands">Collects where things lie.</param>
internal sealed class ScanReads(ScanNode scan, GpuOperands operands)
{
    private readonly ScanTime _time = new(scan);

    private ScanStep Step => scan.Step;

    private int Width => scan.Shape.Last;

    /// <summary>Writes where the rows of each sample lie.</summary>
    public void WriteSamples(SourceWriter body)
    {
        string tape = operands.At(scan), stride = Int(operands.Program.BufferOf(scan).SampleStride);
        body.Line($"int {string.Join(", ", ScanWriter.Samples.Select(sample => $"tape{sample} = {tape} + (sample{sample} * {stride})"))};");
    }

    /// <summary>Writes where the step stands, and the rows it stores and is handed.</summary>
    public void WriteStep(SourceWriter body)
    {
        _time.WriteTime(body);
        body.Line($"int own = {_time.Row(0)} * {Int(Width)};");
        if (Step.HandsOver)
        {
            _time.WriteHasBefore(body);
            body.Line($"int before = {_time.Row(-1)} * {Int(Width)};");
        }
    }

    /// <summary>What a local with the argument is called, up to the sample.</summary>
    public string NameOf(ScanArgument argument) => argument switch
    {
        SequenceArgument sequence => NameOf(sequence) + (sequence.Shift < 0 ? "Before" : sequence.Shift > 0 ? "After" : ""),
        RowArgument row => $"row{Int(row.Input + 1)}{Part(row.Input, row.Vector)}",
        VectorArgument vector => Vector(vector.Vector).Name + (vector.OfStepBefore ? "Before" : ""),
        ProductArgument result => $"sum{Int(result.Product + 1)}Of{Int(result.Result + 1)}",
        _ => throw new InvalidOperationException($"{argument} has no name"),
    };

    /// <summary>Whether the argument is the same for all samples.</summary>
    public bool IsOfAll(ScanArgument argument) => argument is RowArgument row && scan.Inputs[row.Input] is ParameterNode;

    /// <summary>Whether the argument begins as zero: a sum, or something of a step before this one, if there is one.</summary>
    public bool IsLoadedLater(ScanArgument argument) => argument is ProductArgument or VectorArgument { OfStepBefore: true };

    /// <summary>The text that loads an argument, of the step before only where there is one.</summary>
    public string Load(ScanArgument argument, char sample)
    {
        switch (argument)
        {
            case SequenceArgument sequence:
                return LoadOf(sequence, sample);
            case RowArgument row when scan.Inputs[row.Input] is ParameterNode parameter:
                return $"parameters[{operands.Parameter(parameter)} + {TileLoop.Plus("unit", row.Vector * Step.Units)}]";
            case RowArgument row:
                string value = $"arena[{OfSample(scan.Inputs[row.Input], sample)} + {TileLoop.Plus("unit", row.Vector * Step.Units)}]";
                return row.OnlyFirst ? $"index == 0 ? {value} : 0f" : value;
            case VectorArgument { OfStepBefore: true } vector:
                return Stored("before", vector, sample);
            case VectorArgument vector:
                return Stored("own", vector, sample);
            default:
                throw new InvalidOperationException($"{argument} cannot be loaded");
        }
    }

    private static string Int(int value) => Literals.Int(value);

    private ScanVector Vector(int number) => Step.Operations.OfType<ScanVector>().Single(vector => vector.Number == number);

    private string Stored(string row, VectorArgument vector, char sample)
        => $"arena[tape{sample} + {row} + {TileLoop.Plus("unit", Vector(vector.Vector).Place * Step.Units)}]";

    /// <summary>What another scan stored is called as it was there.</summary>
    private string NameOf(SequenceArgument sequence)
        => scan.Inputs[sequence.Input] is ScanNode other ? other.Step.Operations.OfType<ScanVector>().Single(made => made.Place == sequence.Vector).Name
            : $"input{Int(sequence.Input + 1)}{(ScanText.IsScalar(scan.Inputs[sequence.Input]) ? "" : Part(sequence.Input, sequence.Vector))}";

    /// <summary>Which of the vectors side by side in an input: said where there are several.</summary>
    private string Part(int input, int vector) => scan.Inputs[input].Shape.Last == Step.Units ? "" : $"Of{Int(vector + 1)}";

    private string OfSample(Node node, char sample) => $"{operands.At(node)} + (sample{sample} * {Int(operands.Program.BufferOf(node).SampleStride)})";

    private string LoadOf(SequenceArgument sequence, char sample)
    {
        var node = scan.Inputs[sequence.Input];
        var buffer = operands.Program.BufferOf(node);
        bool isScalar = ScanText.IsScalar(node);
        int width = buffer.IsStrided ? buffer.PixelStride : isScalar ? 1 : node.Shape.Last;
        string step = _time.Step(sequence.Shift), row = width == 1 ? step : $"({step} * {Int(width)})";
        string value = $"arena[{OfSample(node, sample)} + {row}{(isScalar ? "" : $" + {TileLoop.Plus("unit", sequence.Vector * Step.Units)}")}]";
        return sequence.Shift == 0 ? value : $"{_time.HasStep(sequence.Shift)} ? {value} : 0f";
    }
}
