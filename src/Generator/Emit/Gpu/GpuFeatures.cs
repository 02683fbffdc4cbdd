using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>One thread a feature.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How expressions are written.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="group">The kernel.</param>
internal sealed class GpuFeatures(SourceWriter writer, GpuExpressions syntax, GpuOperands operands, KernelGroup group)
    : FeatureScope(writer, operands.Program, group)
{
    private readonly GpuScope _scope = new(writer, syntax, operands, new RowPlace(null, "column"));

    protected override PointwiseScope Scope => _scope;

    /// <summary>Writes a kernel of nothing else.</summary>
    public static (string Groups, int Threads, string Methods) WriteKernel(SourceWriter body, KernelGroup group, GpuOperands operands, GpuExpressions syntax)
    {
        body.Line("int column = global::ILGPU.Grid.GlobalIndex.X;");
        using (body.Open($"if (column >= {ShapeNumber.Of("columns", group.Columns)})"))
        {
            body.Line("return;");
        }

        body.Blank();
        new GpuFeatures(body, syntax, operands, group).Write();
        return (Literals.Int(GpuTile.Tiles(group.Columns, GpuTile.Threads)), GpuTile.Threads, "");
    }

    protected override string Store(Node node) => _scope.Store(node);

    protected override string LoadGradient(ParameterNode parameter, bool written) => $"parameters[{operands.Gradient(parameter)} + column]";

    protected override string StoreGradient(ParameterNode parameter, string value) => $"parameters[{operands.Gradient(parameter)} + column] = {value};";

    protected override string Assign(ParameterNode parameter, string value) => $"parameters[{operands.Parameter(parameter)} + column] = {value};";

    protected override string Declare(string gradient) => $"float gradient = {gradient};";

    protected override UpdateScope Update(ParameterNode parameter) => new GpuUpdate(Writer, syntax, operands, parameter);
}
