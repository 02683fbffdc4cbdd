using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Sixteen features at a time.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How expressions are written.</param>
/// <param name="operands">Collects what the kernel takes.</param>
/// <param name="group">The kernel.</param>
internal sealed class CpuFeatures(SourceWriter writer, CpuExpressions syntax, KernelOperands operands, KernelGroup group)
    : FeatureScope(writer, operands.Program, group)
{
    private readonly CpuScope _scope = new(writer, syntax, operands, new RowPlace(null, "column"));

    protected override PointwiseScope Scope => _scope;

    /// <summary>The statements of a kernel of nothing else.</summary>
    public static string WriteKernel(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
    {
        var body = new SourceWriter();
        body.Line($"var (from, to) = me.Share({Literals.Int(Kernels.Layout.Panels(group.Columns))});");
        using (body.Open("for (int panel = from; panel < to; panel++)"))
        {
            body.Line("int column = panel * 16;");
            new CpuFeatures(body, syntax, operands, group).Write();
        }

        return body.ToString();
    }

    protected override string Store(Node node) => $"{_scope.Local(node)}.Store({operands.To(node)}.At({_scope.Index(node)}));";

    protected override string LoadGradient(ParameterNode parameter, bool written) => $"T.Load({operands.Gradient(parameter, written)}.At(column))";

    protected override string StoreGradient(ParameterNode parameter, string value)
        => $"({value}).Store({operands.Gradient(parameter, written: true)}.At(column));";

    protected override string Assign(ParameterNode parameter, string value)
        => $"{value}.Store({operands.Parameter(parameter, written: true, prefix: "to")}.At(column));";

    protected override string Declare(string gradient) => $"var gradient = {gradient};";

    protected override UpdateScope Update(ParameterNode parameter) => new CpuUpdate(Writer, syntax, operands, parameter, "0", "panel");
}
