using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Where the transformed weights of convolutions lie that the processor computes by Winograd's products: in a memory of their own, since
/// they follow from the weights.</summary>
internal sealed class TransformedWeights
{
    private readonly Dictionary<(string Parameter, TransformedFor Use), TransformedWeight> _places = [];

    public TransformedWeights(NetworkPlan plan)
    {
        foreach (var (program, contraction) in plan.Programs.SelectMany(program
            => program.Kernels.SelectMany(kernel => kernel.Nodes).OfType<ContractNode>().Select(contraction => (program, contraction))))
        {
            if (!ConvolutionChoice.IsInTiles(contraction) || contraction.Role == ContractRole.WeightGradient)
            {
                continue;
            }

            var key = KeyOf(contraction);
            _places.TryGetValue(key, out var before);
            bool isTraining = program == plan.Train && before is not { IsForTraining: false };
            int offset = before?.Offset ?? Floats;
            _places[key] = new(plan.PlaceOf(contraction.Inputs[1]), key.Use, contraction.Inputs[0].Shape.Last, contraction.Shape.Last, offset, isTraining);
            Floats = Math.Max(Floats, offset + (Kernels.Layout.Panels(contraction.Shape.Last) * Kernels.Layout.TransformedPanel(contraction.Inputs[0].Shape.Last)));
        }
    }

    /// <summary>What they take in all.</summary>
    public int Floats { get; }

    /// <summary>In the order in which they lie.</summary>
    public IEnumerable<TransformedWeight> All => _places.Values.OrderBy(place => place.Offset);

    /// <summary>Where the weights of a convolution or of its input's gradient lie.</summary>
    public TransformedWeight Of(ContractNode contraction) => _places[KeyOf(contraction)];

    private static (string Parameter, TransformedFor Use) KeyOf(ContractNode contraction)
        => (contraction.Inputs[1].Name, contraction.Role == ContractRole.Forward ? TransformedFor.Output
            : ConvolutionChoice.Of(contraction) == ConvolutionWay.TilesBack ? TransformedFor.InputBack : TransformedFor.Input);
}

/// <summary>Transformed weights of a convolution.</summary>
/// <param name="Place">The weights themselves.</param>
/// <param name="Use">What they are for.</param>
/// <param name="Channels">Channels that are read.</param>
/// <param name="Outputs">Channels that are made.</param>
/// <param name="Offset">Where they lie.</param>
/// <param name="IsForTraining">Whether only training needs them.</param>
internal sealed record TransformedWeight(ParameterPlace Place, TransformedFor Use, int Channels, int Outputs, int Offset, bool IsForTraining);

/// <summary>What transformed weights are for.</summary>
internal enum TransformedFor
{
    /// <summary>A convolution.</summary>
    Output,

    /// <summary>The gradient of its input, from the tiles of the input: the weights' transposed copy.</summary>
    Input,

    /// <summary>The same from the tiles of the output: the transposed copy turned round again.</summary>
    InputBack,
}
