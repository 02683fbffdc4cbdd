namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A product of two matrices as it lies in memory, in texts: of either side an element's place is where the side begins, and
/// how far its row or column is from there, and how far its step of the depth is. So it can be said of samples and of pixels under
/// a window alike.</summary>
/// <param name="Columns">How many columns.</param>
/// <param name="Depth">How many products are summed up.</param>
/// <param name="Left">The side that is read by rows.</param>
/// <param name="Right">The side that is read by columns.</param>
internal sealed record Product(int Columns, ProductDepth Depth, ProductSide Left, ProductSide Right);

/// <summary>One of the two sides.</summary>
/// <param name="Memory">The array.</param>
/// <param name="First">Where it begins.</param>
/// <param name="Across">From row to row, or column to column.</param>
/// <param name="Deep">From step to step of the depth.</param>
/// <param name="IsDeep">Whether what is neighbouring in memory are steps of the depth.</param>
/// <param name="Last">The text of the last row or column that may be read.</param>
internal sealed record ProductSide(string Memory, string First, Walk Across, Walk Deep, bool IsDeep, string Last);

/// <summary>What is summed up over.</summary>
/// <param name="From">The first step.</param>
/// <param name="End">The step behind the last.</param>
/// <param name="IsRagged">Whether steps may be left when all others are taken sixteen at a time.</param>
internal sealed record ProductDepth(string From, string End, bool IsRagged)
{
    /// <summary>A depth that is known.</summary>
    public static ProductDepth Of(int steps) => new("0", steps == 0 ? "0" : ShapeNumber.Of("depth", steps), steps % GpuTile.Side != 0);

    /// <summary>Whether there is nothing to be summed up.</summary>
    public bool IsNone => End == "0";
}
