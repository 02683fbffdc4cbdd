using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which convolutions are computed by Winograd's products of tiles of 4x4 pixels, on the processor, and where their transformed
/// weights lie: in a memory of their own, since they follow from the weights.</summary>
internal sealed class TransformedWeights
{
    /// <summary>With fewer channels the transforms cost more than the products they save.</summary>
    private const int LeastChannels = 16;

    private readonly Dictionary<(string Parameter, bool Transposed), TransformedWeight> places = [];

    public TransformedWeights(NetworkPlan plan)
    {
        foreach (var (program, contraction) in plan.Programs.SelectMany(program
            => program.Kernels.SelectMany(kernel => kernel.Nodes).OfType<ContractNode>().Select(contraction => (program, contraction))))
        {
            if (!Suits(contraction) || contraction.Role == ContractRole.WeightGradient)
            {
                continue;
            }

            var key = KeyOf(contraction);
            places.TryGetValue(key, out var before);
            bool isTraining = program == plan.Train && before is not { IsForTraining: false };
            int offset = before?.Offset ?? Floats;
            places[key] = new(plan.PlaceOf(contraction.Inputs[1]), key.Transposed, contraction.Inputs[0].Shape.Last, contraction.Shape.Last, offset, isTraining);
            Floats = Math.Max(Floats, offset + (Kernels.Layout.Panels(contraction.Shape.Last) * Kernels.Layout.TransformedPanel(contraction.Inputs[0].Shape.Last)));
        }
    }

    /// <summary>What they take in all.</summary>
    public int Floats { get; }

    /// <summary>In the order in which they lie.</summary>
    public IEnumerable<TransformedWeight> All => places.Values.OrderBy(place => place.Offset);

    /// <summary>Whether a contraction is a convolution of 3x3 and stride one with enough channels and no groups, or a gradient of one.</summary>
    public static bool Suits(ContractNode contraction)
    {
        var weight = contraction.Role == ContractRole.WeightGradient ? contraction.Shape : contraction.Inputs[1].Shape;
        return contraction is { Groups: 1, Window: { } window } && IsPlain(window.Rows) && IsPlain(window.Columns)
            && weight.Last >= LeastChannels && weight.Extents[2] >= LeastChannels;
    }

    /// <summary>Where the weights of a convolution or of its input's gradient lie.</summary>
    public TransformedWeight Of(ContractNode contraction) => places[KeyOf(contraction)];

    private static (string Parameter, bool Transposed) KeyOf(ContractNode contraction)
        => (contraction.Inputs[1].Name, contraction.Role == ContractRole.InputGradient);

    private static bool IsPlain(WindowAxis axis) => axis is { Kernel: 3, Stride: 1, Dilation: 1 };
}

/// <summary>Transformed weights of a convolution.</summary>
/// <param name="Place">The weights themselves.</param>
/// <param name="Transposed">Whether it is their transposed copy that is transformed.</param>
/// <param name="Channels">Channels that are read.</param>
/// <param name="Outputs">Channels that are made.</param>
/// <param name="Offset">Where they lie.</param>
/// <param name="IsForTraining">Whether only training needs them.</param>
internal sealed record TransformedWeight(ParameterPlace Place, bool Transposed, int Channels, int Outputs, int Offset, bool IsForTraining);
