using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which gradients of convolutions' weights the processor sums up in groups of samples, and where the groups' sums wait to be added. A thread
/// then reads samples that it made itself, and none that another one's cache holds: where the samples are more than the weights, that costs less.</summary>
internal sealed class GradientSums
{
    /// <summary>More of them would push samples out of the cache.</summary>
    private const int MostFloats = 40 * 1024;

    /// <summary>Samples of a group, at least, that their sums are weighed against.</summary>
    private const int LeastSamples = 2;

    private readonly Dictionary<KernelGroup, int> _offsets = [];

    public GradientSums(NetworkPlan plan)
    {
        foreach (var kernel in (plan.Train?.Kernels ?? []).Where(Suits))
        {
            _offsets.Add(kernel, Floats);
            Floats += FloatsOf(kernel);
        }
    }

    /// <summary>What they take in all, for each group.</summary>
    public int Floats { get; }

    /// <summary>In the order in which they lie: the kernels, and the floats before their sums.</summary>
    public IEnumerable<(KernelGroup Kernel, int Offset)> All => _offsets.OrderBy(entry => entry.Value).Select(entry => (entry.Key, entry.Value));

    /// <summary>Whether a kernel sums up in groups.</summary>
    public bool Has(KernelGroup kernel) => _offsets.ContainsKey(kernel);

    /// <summary>Rows of a panel of sums: the weights of an output, and its bias where that is summed up too.</summary>
    public static int RowsOf(KernelGroup kernel) => kernel.Contraction.Shape.Outer + kernel.Nodes.OfType<ReduceNode>().Count();

    /// <summary>Panels of sums: of the outputs, in each group of filters.</summary>
    public static int PanelsOf(ContractNode gradient) => gradient.Groups * Kernels.Layout.Panels(gradient.Shape.Last / gradient.Groups);

    private static int FloatsOf(KernelGroup kernel) => RowsOf(kernel) * PanelsOf(kernel.Contraction) * Kernels.Layout.Lanes;

    private static bool Suits(KernelGroup kernel)
        => kernel is { Kind: KernelKind.Contract, Contraction: { Role: ContractRole.WeightGradient, Window: not null, IsDepthwise: false } gradient }
            && FloatsOf(kernel) <= Math.Min(MostFloats, LeastSamples * gradient.Inputs.Sum(input => input.Shape.Size));
}
