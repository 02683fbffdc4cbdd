using NetDsl.Generator.Model;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a product: tiles of the result whose threads load sixteen steps of the depth of both sides into shared memory,
/// multiply, and go on.</summary>
/// <param name="tile">The shape of a tile.</param>
/// <param name="product">The two sides.</param>
/// <param name="precision">How it multiplies.</param>
internal sealed class ProductWriter(GpuTile tile, Product product, Precision precision)
{
    private const string TilesAcross = "tilesAcross";

    private readonly TileLoop _loop = TileLoop.For(tile, product.Left.IsDeep, precision);

    /// <summary>How many groups there are across.</summary>
    public int ColumnTiles => GpuTile.Tiles(product.Columns, tile.Columns);

    /// <summary>Writes everything up to the finished sums.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="number">The text of the tile's number, columns first.</param>
    /// <param name="sumRight">Whether each thread adds up what it loads of the right side, for <see cref="WriteRightSums"/>.</param>
    public void WriteSums(SourceWriter body, string number, bool sumRight = false)
    {
        _loop.WriteHead(body);
        body.Line($"int firstRow = {number}{ShapeNumber.Over(TilesAcross, ColumnTiles)} * {Int(tile.Rows)}, "
            + $"firstColumn = {ShapeNumber.Unless(1, $"{number} % {ShapeNumber.Of(TilesAcross, ColumnTiles)} * {Int(tile.Columns)}", "0")};");
        if (!product.Depth.IsNone)
        {
            body.Blank();
            body.Line("// Where this thread reads. Past the last row or column it reads that one again: those sums are not kept.");
            WritePlaces(body, "left", product.Left, "firstRow", LeftPasses);
            WritePlaces(body, "right", product.Right, "firstColumn", RightPasses);
        }

        body.Blank();
        _loop.WriteSums(body);
        if (sumRight)
        {
            body.Line($"float {string.Join(", ", Enumerable.Range(0, RightPasses).Select(j => $"all{Int(j)} = 0f"))};");
        }

        if (product.Depth.IsNone)
        {
            return;
        }

        using (body.Open($"for (int from = {product.Depth.From}; from < {product.Depth.End}; from += {Int(GpuTile.Side)})"))
        {
            body.Line($"int leftStep = from + {DeepThread(product.Left)}, leftFrom = {product.Left.Deep.Of("leftStep")};");
            body.Line($"int rightStep = from + {DeepThread(product.Right)}, rightFrom = {product.Right.Deep.Of("rightStep")};");
            for (int i = 0; i < LeftPasses; i++)
            {
                string row = TileLoop.Plus(AcrossThread(product.Left), i * GpuTile.Side);
                body.Line($"{_loop.Left(DeepThread(product.Left), row)} = {_loop.Stored(Load(product.Left, "left", i))};");
            }

            for (int j = 0; j < RightPasses; j++)
            {
                string column = TileLoop.Plus(AcrossThread(product.Right), j * GpuTile.Side);
                string value = Load(product.Right, "right", j);
                if (sumRight)
                {
                    body.Line($"float loaded{Int(j)} = {value};");
                    body.Line($"all{Int(j)} += loaded{Int(j)};");
                    value = $"loaded{Int(j)}";
                }

                body.Line($"{_loop.Right(DeepThread(product.Right), column)} = {_loop.Stored(value)};");
            }

            _loop.WriteProducts(body);
        }

        body.Blank();
    }

    /// <summary>Calls a method with each sum; the text of the call lacks row, column and sum.</summary>
    public void WriteFinish(SourceWriter body, string call) => _loop.WriteFinish(body, call);

    /// <summary>Calls a method with the sum of each column of the right side, in the groups of the first rows.</summary>
    public void WriteRightSums(SourceWriter body, string method, string row)
    {
        body.Line("global::ILGPU.Group.Barrier();");
        for (int j = 0; j < RightPasses; j++)
        {
            body.Line($"all{Int(j)} = global::NetDsl.Gpu.AcrossGroup.SumDown(shared, lane, line, all{Int(j)});");
        }

        using (body.Open("if (firstRow + line == 0)"))
        {
            for (int j = 0; j < RightPasses; j++)
            {
                body.Line($"{method}({GpuOperands.Names}, {row}, firstColumn + {TileLoop.Plus("lane", j * GpuTile.Side)}, all{Int(j)});");
            }
        }
    }

    private int LeftPasses => tile.Rows / GpuTile.Side;

    private int RightPasses => tile.Columns / GpuTile.Side;

    private static string Int(int value) => Literals.Int(value);

    private static string DeepThread(ProductSide side) => side.IsDeep ? "lane" : "line";

    private static string AcrossThread(ProductSide side) => side.IsDeep ? "line" : "lane";

    private static void WritePlaces(SourceWriter body, string name, ProductSide side, string first, int count)
    {
        for (int i = 0; i < count; i++)
        {
            string number = $"{name}Number{Int(i)}";
            body.Line($"int {number} = global::System.Math.Min({first} + {TileLoop.Plus(AcrossThread(side), i * GpuTile.Side)}, {side.Last}), {name}{Int(i)} = {side.First} + {side.Across.Of(number)};");
        }
    }

    private string Load(ProductSide side, string name, int number)
    {
        string value = $"{side.Memory}[{name}{Int(number)} + {name}From]";
        return product.Depth.IsRagged ? $"{name}Step < {product.Depth.End} ? {value} : 0f" : value;
    }
}
