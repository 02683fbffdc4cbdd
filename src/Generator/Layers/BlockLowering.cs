using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>Lowers the use of a block: its lists, with the use's values for its parameters.</summary>
internal static class BlockLowering
{
    /// <summary>The tensor that is a block's result, if it has one of that name.</summary>
    private const string Output = "Output";

    public static void Lower(LayerScope use, BlockModel block)
    {
        var scope = use.Network;
        var outer = scope.Frame;
        var frame = new Frame(block.Tensors, use, Parameters(use.Model, block));
        scope.Frame = frame;
        frame.Tensors[BlockModel.Input] = scope.Result!;
        Lowering.LowerList(scope, block.Layers, _ => use.Place, end: block.Layers.Count);
        foreach (var tensor in block.Tensors)
        {
            Lowering.LowerTensor(scope, tensor, _ => use.Place);
        }

        scope.Frame = outer;
        if (frame.Tensors.TryGetValue(Output, out var result))
        {
            scope.Result = result;
        }

        scope.HasOutput = true;
        scope.CurrentLayer = use.Name;
    }

    private static Dictionary<string, ArgumentValue> Parameters(LayerModel use, BlockModel block)
        => block.Parameters.ToDictionary(parameter => parameter.Name,
            parameter => use.Arguments.FirstOrDefault(argument => argument.Name == parameter.Name)?.Value ?? parameter.Default ?? new NullValue(),
            StringComparer.Ordinal);
}
