using NetDsl.Generator.Fusion;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the gradient of a weight with the update of the weight; the bias's gradient is summed beside it, of what the threads
/// load anyway. It has few numbers and a long depth: all samples, or all pixels of all samples. Where one group for each tile
/// would leave the device idle, several share the depth.</summary>
/// <param name="plan">Makes the kernels.</param>
/// <param name="group">The kernel.</param>
internal sealed class WeightGradientWriter(GpuKernelBuilder plan, KernelGroup group)
{
    private readonly SharedSums _sums = new(plan, group);

    public IEnumerable<GpuKernel> Write()
    {
        var tile = GpuTile.For(_sums.Inputs, _sums.GroupOutputs, _sums.Most * _sums.Groups, plan.Precision);
        int tiles = (int)tile.CountOf(_sums.Inputs, _sums.GroupOutputs) * _sums.Groups, parts = _sums.CountFor(tiles);
        return parts == 1
            ? [plan.Product(group, "", (body, operands, precision) => (WriteSums(body, operands, precision, tile, 1, tiles, "0"), GpuTile.Threads, _sums.Methods(operands)))]
            :
            [
                _sums.Parts(parts, plan.Product(group, "Parts", (body, operands, precision)
                    => (WriteSums(body, operands, precision, tile, parts, tiles, ShapeNumber.Of("inputs", _sums.Inputs)), GpuTile.Threads, _sums.PartMethods(tiles)))),
                _sums.Total(parts),
            ];
    }

    /// <param name="body">Where to.</param>
    /// <param name="operands">Collects where things lie.</param>
    /// <param name="precision">How it multiplies.</param>
    /// <param name="tile">The shape of a tile.</param>
    /// <param name="parts">Groups that share its depth.</param>
    /// <param name="tiles">How many tiles there are.</param>
    /// <param name="biasRow">The row that the bias's sums are called.</param>
    private string WriteSums(SourceWriter body, GpuOperands operands, Precision precision, GpuTile tile, int parts, int tiles, string biasRow)
    {
        _sums.WriteShare(body, parts, tiles);
        var (number, depth) = _sums.Share(parts);
        if (_sums.Groups > 1)
        {
            body.Line($"int {FinishMethod.FilterGroup} = {number} % {Literals.Int(_sums.Groups)}, tileOfGroup = {number} / {Literals.Int(_sums.Groups)};");
            number = "tileOfGroup";
        }

        var writer = new ProductWriter(tile, new ContractProducts(group.Contraction, operands).WeightGradient(depth), precision);
        writer.WriteSums(body, number, _sums.Bias is not null);
        writer.WriteFinish(body, FinishMethod.Call(SharedSums.Finish, _sums.Groups));
        if (_sums.Bias is not null)
        {
            writer.WriteRightSums(body, SharedSums.BiasFinish, biasRow);
        }

        return Literals.Int(tiles * parts);
    }
}
