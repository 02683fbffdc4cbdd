using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a kernel that sums up the pixels of each sample, channel by channel: sixteen channels at a time it goes through all
/// pixels, works out the maps there, adds up, and then does what follows the sums.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class PixelSumsWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    private readonly RowSpace _space = RowSpace.Of(operands.Program, group);

    private bool IsNarrow => _space.Columns <= Kernels.Layout.Lanes;

    private bool IsRagged => _space.Columns % Kernels.Layout.Lanes != 0;

    private string Column => IsNarrow ? "0" : "column";

    private string Left => IsNarrow ? Literals.Int(_space.Columns) : $"{Literals.Int(_space.Columns)} - column";

    /// <summary>The statements of the method's body.</summary>
    public string Write()
    {
        var pixels = new SourceWriter();
        var scope = new CpuScope(pixels, syntax, operands, _space.Place(Column));
        var sums = group.Nodes.OfType<ReduceNode>().ToArray();
        foreach (var map in group.Nodes.OfType<MapNode>().Where(map => !group.IsAfterPixels(map)))
        {
            scope.Compute(map);
            if (operands.Program.IsStored(map))
            {
                string to = $"{operands.To(map)}.At({scope.Index(map)})";
                pixels.Line(IsRagged ? $"{scope.Local(map)}.StoreFirst({to}, {Left});" : $"{scope.Local(map)}.Store({to});");
            }
        }

        foreach (var sum in sums)
        {
            string value = scope.Local(sum.Inputs[0]);
            pixels.Line($"{Identifiers.Local(sum.Name)} += {value};");
        }

        var after = new SourceWriter();
        var streams = scope.Streams;
        WriteAfter(after, sums);

        var body = new SourceWriter();
        body.Line("var (from, to) = me.Share(batch);");
        CpuScope.WriteKeys(body, operands, streams);
        HaloWriter.Write(body, operands, group, "from", "to");
        using (body.Open("for (int sample = from; sample < to; sample++)"))
        {
            if (IsNarrow)
            {
                WriteChannels(body, sums, pixels, after);
            }
            else
            {
                using (body.Open($"for (int column = 0; column < {Literals.Int(_space.Columns)}; column += 16)"))
                {
                    WriteChannels(body, sums, pixels, after);
                }
            }
        }

        return body.ToString();
    }

    private void WriteChannels(SourceWriter body, ReduceNode[] sums, SourceWriter pixels, SourceWriter after)
    {
        foreach (var sum in sums)
        {
            body.Line($"var {Identifiers.Local(sum.Name)} = T.Zero;");
        }

        _space.WriteLoops(body, pixels.ToString().TrimEnd('\n'));
        body.Line(after.ToString().TrimEnd('\n'));
    }

    /// <summary>One number a channel: the sums, and what is made of them.</summary>
    private void WriteAfter(SourceWriter after, ReduceNode[] sums)
    {
        var scope = new CpuScope(after, syntax, operands, new RowPlace(null, Column));
        foreach (var sum in sums)
        {
            string name = Identifiers.Local(sum.Name);
            if (IsRagged)
            {
                // Behind the last channel the next pixel's were added up.
                after.Line($"{name} = T.And({name}, T.FirstMask({Left}));");
            }

            scope.Define(sum, name);
            Store(after, scope, sum);
        }

        foreach (var map in group.Nodes.OfType<MapNode>().Where(group.IsAfterPixels))
        {
            scope.Compute(map);
            Store(after, scope, map);
        }
    }

    private void Store(SourceWriter after, CpuScope scope, Node node)
    {
        if (operands.Program.IsStored(node))
        {
            string to = $"{operands.To(node)}.At({scope.Index(node)})";
            after.Line(IsRagged && operands.Program.BufferOf(node).IsPart ? $"{scope.Local(node)}.StoreFirst({to}, {Left});" : $"{scope.Local(node)}.Store({to});");
        }
    }
}
