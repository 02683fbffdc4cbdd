using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>A check of what a declaration means: it compiles, but is hardly what was wanted. One rule a file.</summary>
internal interface IMeaningCheck
{
    IEnumerable<Issue> Check(NetworkModel model);
}
