using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>A check of what a declaration means: it compiles, but is hardly what was wanted. One rule a file. It sees the layers of
/// all lists as they were used, those of blocks among them.</summary>
internal interface IMeaningCheck
{
    IEnumerable<Issue> Check(IReadOnlyList<LayerUse> uses);
}
