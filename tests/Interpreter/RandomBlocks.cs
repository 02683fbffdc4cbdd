using System.Collections.Concurrent;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Interpreter;

/// <summary>Draws blocks as networks are drawn: a body of a few tensors over the one that the block is applied to, in which the filters of a
/// convolution are a parameter. A block is drawn for a shape; whether it fits another use is the compiler's to say.</summary>
internal static class RandomBlocks
{
    private const string Filters = "filters";

    private static readonly ConcurrentDictionary<string, BlockModel> Drawn = new();

    /// <summary>Applies a network's block for this shape: there is one, so that some are used more than once.</summary>
    public static Declare Use(Declare tensor, Random random, Shape shape, params (string, object)[] options)
    {
        string name = FormattableString.Invariant($"{tensor.Name}Block{string.Join('x', shape.Extents)}");
        var block = Drawn.GetOrAdd(name, _ => Draw(name, shape));
        return tensor.Use(block, [.. block.Parameters.Select(parameter => (parameter.Name, (object)random.Next(1, 6))), .. options]);
    }

    private static BlockModel Draw(string name, Shape shape)
    {
        var random = new Random(name.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        List<Action<Declare>> steps = [network => network.Tensor(BlockModel.Input).Input([.. shape.Extents])];
        RandomPictureNetworks.Draw(steps, random.Next(2, 5), random, name);
        var body = RandomPictureNetworks.Declared(steps, name).Model.Tensors.Skip(1).ToArray();
        bool chosen = false;
        TensorModel[] tensors = [.. body.Select(tensor => tensor with { Layers = new(tensor.Layers.Select(WithParameter)) })];
        return new(name, chosen ? new([new ParameterModel(Filters, null)]) : EquatableArray<ParameterModel>.Empty, EquatableArray<LayerModel>.Empty, new(tensors));

        LayerModel WithParameter(LayerModel layer)
        {
            if (chosen || layer.ShortName != "Conv")
            {
                return layer;
            }

            chosen = true;
            return layer with { Arguments = new(layer.Arguments.Select(argument => argument.Name == Filters ? argument with { Value = new ParameterValue(Filters, false) } : argument)) };
        }
    }
}
