using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Lines of a table, and what comes back to them.</summary>
internal static class Lines
{
    public static double[] Of(GatherNode node, double[] table, double[] ids)
        => ids.SelectMany(id => table.AsSpan((int)id * node.Shape.Last, node.Shape.Last).ToArray()).ToArray();

    public static double[] Of(ScatterNode node, double[] ids, double[] upstream)
    {
        int width = node.Shape.Last;
        double[] result = new double[node.Shape.Size];
        for (int i = 0; i < upstream.Length; i++)
        {
            result[((int)ids[i / width] * width) + (i % width)] += upstream[i];
        }

        return result;
    }
}
