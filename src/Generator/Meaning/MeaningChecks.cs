using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>All checks of this assembly, in the order of their names.</summary>
internal static class MeaningChecks
{
    private static readonly IMeaningCheck[] All = typeof(MeaningChecks).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IMeaningCheck).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (IMeaningCheck)Activator.CreateInstance(type)!)
        .ToArray();

    public static IEnumerable<Issue> Run(IReadOnlyList<LayerUse> uses) => All.SelectMany(check => check.Check(uses));
}
