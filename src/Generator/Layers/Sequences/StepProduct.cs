using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Sequences;

/// <summary>The same weights for each step of a sequence.</summary>
internal static class StepProduct
{
    /// <summary>The features of each step times a weight: a convolution of single pixels, over a picture of one row.</summary>
    public static ContractNode Of(GraphBuilder build, string name, string inputName, Node sequence, ParameterNode weight)
    {
        int steps = sequence.Shape.Extents[0], width = weight.Shape.Last;
        var window = new Window(new WindowAxis(1, 1, 1, 1, 1, 0, 0), new WindowAxis(steps, steps, 1, 1, 1, 0, 0));
        return build.Contract(name, ContractRole.Forward, new Shape(1, steps, width), window,
            build.Reshape(inputName, new Shape(1, steps, sequence.Shape.Last), sequence), weight);
    }
}
