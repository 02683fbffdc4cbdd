using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes pooling or its gradient: the call of the loops over windows, and the struct that says what becomes of what they
/// find.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class WindowKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>The statements of the method's body; the struct comes in <paramref name="structs"/>.</summary>
    public string Write(string name, out string structs)
    {
        var first = group.Nodes[0];
        var pictures = first.Inputs.Select(input => new PictureText(operands, Topology.Source(input), input.Shape)).ToArray();
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        bool inRows = RowForm.Suits(operands.Program, group);
        structs = inRows ? finish.WriteRows(group) : finish.WritePixels(group);
        var (window, kind, countPadding) = first is WindowNode node
            ? (node.Window, node.Kind, node.CountPadding)
            : (((WindowGradientNode)first).Window, ((WindowGradientNode)first).Kind, ((WindowGradientNode)first).CountPadding);
        var body = new SourceWriter();
        finish.WriteKeys(body);
        finish.WriteSpread(body);
        HaloWriter.WriteShared(body, operands, group);
        body.Line($"var window = {Text(window)};");
        body.Line($"var finish = {finish.Construction};");
        body.Line($"var (from, to) = me.Share(batch * {Literals.Int(first.Shape.Extents[0])});");
        string method = inRows ? "AverageGradientRows" : first is WindowGradientNode ? $"{kind}Gradient" : kind == WindowKind.Average ? "Average" : "Max";
        string read = string.Join(", ", pictures.Select(picture => $"{picture.Places}, {picture.First}"));
        string padding = kind == WindowKind.Average ? $", {(countPadding ? "true" : "false")}" : "";
        body.Line($"Pooling<T>.{method}(window, {read}{padding}, from, to, ref finish);");
        return body.ToString();
    }

    private static string Text(Window window)
    {
        var (rows, columns) = (window.Rows, window.Columns);
        (string Name, int Value)[] arguments =
        [
            ("Height", rows.Extent), ("Width", columns.Extent), ("OutHeight", rows.Count), ("OutWidth", columns.Count),
            ("KernelHeight", rows.Kernel), ("KernelWidth", columns.Kernel), ("StrideY", rows.Stride), ("StrideX", columns.Stride),
            ("PadTop", rows.Before), ("PadLeft", columns.Before), ("PadBottom", rows.After), ("PadRight", columns.After),
        ];
        return $"new PoolWindow({string.Join(", ", arguments.Select(a => $"{a.Name}: {Literals.Int(a.Value)}"))})";
    }
}
