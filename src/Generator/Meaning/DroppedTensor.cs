using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>A layer in the middle of a list whose result nothing reads, for the one after it names others.</summary>
internal sealed class DroppedTensor : IMeaningCheck
{
    public IEnumerable<Issue> Check(IReadOnlyList<LayerUse> uses)
        => uses.Where(use => use.Drops is not null).Select(use => use.Drops!.Issue(Rules.DroppedTensor, use.Drops.Kind, use.Kind));
}
