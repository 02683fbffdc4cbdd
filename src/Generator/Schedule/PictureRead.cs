using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>What a node reads as a picture.</summary>
/// <param name="Number">Of the input.</param>
/// <param name="Input">The input.</param>
/// <param name="Picture">Its shape as a picture.</param>
/// <param name="Halo">Zeros that have to stand around it.</param>
internal sealed record PictureRead(int Number, Node Input, Shape Picture, Halo Halo)
{
    public static IEnumerable<PictureRead> Of(Node node)
    {
        switch (node)
        {
            case ContractNode { Window: { } window, Role: ContractRole.InputGradient } gradient:
                yield return new(0, gradient.Inputs[0], window.OutputOf(gradient.Inputs[0].Shape.Last), window.GradientHalo);
                break;
            case ContractNode { Window: { } window } sum:
                yield return new(0, sum.Inputs[0], window.InputOf(sum.Inputs[0].Shape.Last), window.Halo);
                if (sum.Role == ContractRole.WeightGradient)
                {
                    yield return new(1, sum.Inputs[1], window.OutputOf(sum.Inputs[1].Shape.Last), default);
                }

                break;
            case WindowNode or WindowGradientNode or ResampleNode or NeighbourSumNode:
                for (int i = 0; i < node.Inputs.Count; i++)
                {
                    yield return new(i, node.Inputs[i], node.Inputs[i].Shape, default);
                }

                break;
        }
    }
}
