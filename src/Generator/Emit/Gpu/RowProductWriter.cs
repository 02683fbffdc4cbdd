using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a layer forward or the gradient of its input: products of the batch's rows or pixels with a weight or its transposed
/// copy.</summary>
/// <param name="plan">Makes the kernels.</param>
/// <param name="group">The kernel.</param>
internal sealed class RowProductWriter(GpuKernelBuilder plan, KernelGroup group)
{
    private readonly ContractNode _contraction = group.Contraction;

    /// <summary>One kernel; or, where the input's gradient has phases of a stride, one for each.</summary>
    public IEnumerable<GpuKernel> Write()
        => _contraction is { Role: ContractRole.InputGradient, Window: { } window } ? WritePhases(window) : [WriteRows()];

    private GpuKernel WriteRows()
        => plan.Product(group, "", (body, operands, precision) =>
        {
            int pixels = _contraction.Shape.Outer;
            GpuHalo.Write(body, operands, group);
            var product = new ContractProducts(_contraction, operands).Rows();
            var finish = new FinishMethod(operands, plan.Syntax);
            string method = $"{GpuKernel.OwnName}Finish";
            string text = _contraction.Window is null ? finish.WriteRows(method, group) : finish.WritePixels(method, group);
            return Close(body, product, pixels, method, text, precision);
        });

    private IEnumerable<GpuKernel> WritePhases(Window window)
    {
        int place = 0;
        foreach (var down in window.Rows.Phases)
        {
            foreach (var across in window.Columns.Phases)
            {
                int before = place;
                yield return plan.Product(group, down.First + across.First == 0 ? "" : $"From{Literals.Int(down.First)}And{Literals.Int(across.First)}", (body, operands, precision) =>
                {
                    if (down.First + across.First == 0)
                    {
                        GpuHalo.Write(body, operands, group);
                    }

                    var product = new ContractProducts(_contraction, operands).Phase(down, across, before);
                    string method = $"{GpuKernel.OwnName}Finish";
                    string text = new FinishMethod(operands, plan.Syntax)
                        .WritePixels(method, group, down, across, window.Rows.Stride, window.Columns.Stride);
                    return Close(body, product, down.Count * across.Count, method, text, precision);
                });
                place += down.Taps * across.Taps;
            }
        }
    }

    private (string Groups, int Threads, string Methods) Close(SourceWriter body, Product product, int pixels, string method, string text, Precision precision)
    {
        int groups = _contraction.Groups;
        var tile = GpuTile.For((long)pixels * GpuTile.Samples, product.Columns, groups, plan.Precision);
        var writer = new ProductWriter(tile, product, precision);
        string number = "global::ILGPU.Grid.IdxX";
        if (groups > 1)
        {
            body.Line($"int {FinishMethod.FilterGroup} = global::ILGPU.Grid.IdxX % {Literals.Int(groups)}, tile = global::ILGPU.Grid.IdxX / {Literals.Int(groups)};");
            number = "tile";
        }

        writer.WriteSums(body, number);
        writer.WriteFinish(body, FinishMethod.Call(method, groups));
        string rows = pixels == 1 ? "Samples" : $"Samples * {Literals.Int(pixels)}", across = writer.ColumnTiles * groups == 1 ? "" : $" * {Literals.Int(writer.ColumnTiles * groups)}";
        return ($"Tiles({rows}, {Literals.Int(tile.Rows)}){across}", GpuTile.Threads, text);
    }
}
