using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a kernel that sums up the pixels of each sample, channel by channel: it goes through all pixels in the order of memory, works out the maps
/// there, adds up, and then does what follows the sums. Where there are several vectors of sums, they are kept in a scratch.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class PixelSumsWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>So few vectors of sums wait for themselves when they go through memory; it costs less to go through the pixels once for each.</summary>
    private const int MostApart = 2;

    private readonly RowSpace _space = RowSpace.Of(operands.Program, group);
    private readonly List<ReduceNode> _sums = [.. group.Nodes.OfType<ReduceNode>()];

    /// <summary>Floats of a sum of all channels.</summary>
    private int Width => Kernels.Layout.Panels(_space.Columns) * Kernels.Layout.Lanes;

    private bool IsApart => IsNarrow || _sums.Count * Kernels.Layout.Panels(_space.Columns) <= MostApart;

    private bool IsNarrow => _space.Columns <= Kernels.Layout.Lanes;

    private bool IsRagged => _space.Columns % Kernels.Layout.Lanes != 0;

    private string Column => IsNarrow ? "0" : "column";

    private string Left => IsNarrow ? Literals.Int(_space.Columns) : $"{Literals.Int(_space.Columns)} - column";

    /// <summary>The statements of the method's body.</summary>
    public string Write()
    {
        var pixels = new SourceWriter();
        var scope = new CpuScope(pixels, syntax, operands, _space.Place(Column));
        foreach (var map in group.Nodes.OfType<MapNode>().Where(map => !group.IsAfterPixels(map)))
        {
            scope.Compute(map);
            if (operands.Program.IsStored(map))
            {
                string to = $"{operands.To(map)}.At({scope.Index(map)})";
                pixels.Line(IsRagged ? $"{scope.Local(map)}.StoreFirst({to}, {Left});" : $"{scope.Local(map)}.Store({to});");
            }
        }

        foreach (var sum in _sums)
        {
            string value = scope.Local(sum.Inputs[0]);
            pixels.Line(IsApart ? $"{Identifiers.Local(sum.Name)} += {value};" : $"({Kept(sum)} + {value}).Store({Place(sum)});");
        }

        var after = new SourceWriter();
        var streams = scope.Streams;
        WriteAfter(after);

        var body = new SourceWriter();
        body.Line("var (from, to) = me.Share(batch);");
        CpuScope.WriteKeys(body, operands, streams);
        HaloWriter.Write(body, operands, group, "from", "to");
        using (body.Open("for (int sample = from; sample < to; sample++)"))
        {
            if (IsApart)
            {
                var channels = new SourceWriter();
                foreach (var sum in _sums)
                {
                    channels.Line($"var {Identifiers.Local(sum.Name)} = T.Zero;");
                }

                _space.WriteLoops(channels, Text(pixels));
                channels.Line(Text(after));
                body.Line(IsNarrow ? Text(channels) : OverChannels(channels));
            }
            else
            {
                body.Line($"var sums = global::NetDsl.Kernels.KernelScratch.Take(zeros: {Literals.Int(_sums.Count * Width)}, floats: 0);");
                _space.WriteLoops(body, OverChannels(pixels));
                body.Line(OverChannels(after));
            }
        }

        return body.ToString();
    }

    private static string Text(SourceWriter statements) => statements.ToString().TrimEnd('\n');

    private string OverChannels(SourceWriter statements)
    {
        var loop = new SourceWriter();
        using (loop.Open($"for (int column = 0; column < {Literals.Int(_space.Columns)}; column += 16)"))
        {
            loop.Line(Text(statements));
        }

        return Text(loop);
    }

    /// <summary>The text of what a sum has come to, and of where that is kept.</summary>
    private string Kept(ReduceNode sum) => $"T.Load({Place(sum)})";

    private string Place(ReduceNode sum) => _sums.IndexOf(sum) is > 0 and var number ? $"sums.At({Literals.Int(number * Width)} + column)" : "sums.At(column)";

    /// <summary>One number a channel: the sums, and what is made of them.</summary>
    private void WriteAfter(SourceWriter after)
    {
        var scope = new CpuScope(after, syntax, operands, new RowPlace(null, Column));
        foreach (var sum in _sums)
        {
            string name = Identifiers.Local(sum.Name);
            if (!IsApart)
            {
                after.Line($"var {name} = {Kept(sum)};");
            }

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
