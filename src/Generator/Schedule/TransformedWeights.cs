using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which convolutions are computed by Winograd's products of tiles of 4x4 or 2x2 pixels, on the processor, and where their transformed
/// weights lie: in a memory of their own, since they follow from the weights.</summary>
internal sealed class TransformedWeights
{
    /// <summary>With fewer channels the transforms cost more than the products they save.</summary>
    private const int LeastChannels = 16;

    /// <summary>The same for the channels of an input of 5x5, whose gradient otherwise sees more zeros than numbers.</summary>
    private const int LeastChannelsBack = 4;

    private readonly Dictionary<(string Parameter, TransformedFor Use), TransformedWeight> places = [];

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
            places[key] = new(plan.PlaceOf(contraction.Inputs[1]), key.Use, contraction.Inputs[0].Shape.Last, contraction.Shape.Last, offset, isTraining);
            Floats = Math.Max(Floats, offset + (Kernels.Layout.Panels(contraction.Shape.Last) * Kernels.Layout.TransformedPanel(contraction.Inputs[0].Shape.Last)));
        }
    }

    /// <summary>What they take in all.</summary>
    public int Floats { get; }

    /// <summary>In the order in which they lie.</summary>
    public IEnumerable<TransformedWeight> All => places.Values.OrderBy(place => place.Offset);

    /// <summary>Whether a contraction is a convolution of 3x3 or 5x5 and stride one with enough channels and no groups, or a gradient of one.</summary>
    public static bool Suits(ContractNode contraction)
    {
        var weight = contraction.Role == ContractRole.WeightGradient ? contraction.Shape : contraction.Inputs[1].Shape;
        return contraction is { Groups: 1, Window: { } window } && IsPlain(window.Rows) && IsPlain(window.Columns) && window.Rows.Kernel == window.Columns.Kernel
            && weight.Last >= LeastChannels && (weight.Extents[2] >= LeastChannels
                || (window.Rows.Kernel == 5 && weight.Extents[2] >= LeastChannelsBack && HasFewTiles(contraction)));
    }

    /// <summary>Where the weights of a convolution or of its input's gradient lie.</summary>
    public TransformedWeight Of(ContractNode contraction) => places[KeyOf(contraction)];

    /// <summary>Whether the gradient of an input is found from the tiles of the output: where these are few beside those of the input, and
    /// are worked on at a time.</summary>
    public static bool GoesBack(ContractNode contraction) => Suits(contraction) && HasFewTiles(contraction);

    private static bool HasFewTiles(ContractNode contraction)
    {
        if (contraction.Role != ContractRole.InputGradient)
        {
            return false;
        }

        var (rows, columns) = (contraction.Window!.Rows, contraction.Window.Columns);
        int tiles = Kernels.Layout.TransformedTiles(rows.Count, columns.Count, rows.Kernel);
        return tiles * 3 <= Kernels.Layout.TransformedTiles(rows.Extent, columns.Extent, rows.Kernel) * 2
            && Kernels.Layout.FitTransformed(tiles, contraction.Inputs[0].Shape.Last);
    }

    private static (string Parameter, TransformedFor Use) KeyOf(ContractNode contraction)
        => (contraction.Inputs[1].Name, contraction.Role == ContractRole.Forward ? TransformedFor.Output
            : GoesBack(contraction) ? TransformedFor.InputBack : TransformedFor.Input);

    private static bool IsPlain(WindowAxis axis) => axis is { Kernel: 3 or 5, Stride: 1, Dilation: 1 };
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
