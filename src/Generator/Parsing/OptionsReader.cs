using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;
using NetDsl.Generator.Snapshots;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the MSBuild properties whose names begin with NetDsl. What is not set keeps its default; what is wrong is
/// said and keeps it too.</summary>
internal static class OptionsReader
{
    private static readonly char[] Separators = [';', ',', '+'];

    public static ParsedOptions Read(AnalyzerConfigOptions properties)
    {
        var issues = new List<Issue>();
        var options = new CompilerOptions();

        // NetDslTargets itself arrives cut at its first semicolon; the targets file brings the list with commas.
        options = ReadTargets(options, Value(properties, "NetDslTargetList"), issues);
        options = ReadFusion(options, Value(properties, "NetDslFusion"), issues);
        options = options with
        {
            Profile = Flag(properties, "NetDslProfile", issues),
            Inspect = Flag(properties, "NetDslInspect", issues),
        };
        var snapshots = new SnapshotOptions(Value(properties, "NetDslSnapshots"), Flag(properties, "NetDslUpdateSnapshots", issues));
        return new ParsedOptions(options, snapshots, new(issues));
    }

    private static string Value(AnalyzerConfigOptions properties, string name)
        => properties.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";

    private static CompilerOptions ReadTargets(CompilerOptions options, string value, List<Issue> issues)
    {
        List<string> names = value.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        bool cpu = false;
        bool gpu = false;
        foreach (string name in names)
        {
            bool isCpu = name.Equals("Cpu", StringComparison.OrdinalIgnoreCase);
            bool isGpu = name.Equals("Gpu", StringComparison.OrdinalIgnoreCase);
            cpu |= isCpu;
            gpu |= isGpu;
            if (!isCpu && !isGpu)
            {
                issues.Add(Unknown(name, "NetDslTargets", "Cpu, Gpu or both: Cpu,Gpu"));
            }
        }

        return cpu || gpu ? options with { Cpu = cpu, Gpu = gpu } : options;
    }

    private static CompilerOptions ReadFusion(CompilerOptions options, string value, List<Issue> issues)
    {
        if (value.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return options with { Fuse = false };
        }

        if (value.Length > 0 && !value.Equals("full", StringComparison.OrdinalIgnoreCase))
        {
            issues.Add(Unknown(value, "NetDslFusion", "none or full"));
        }

        return options;
    }

    private static bool Flag(AnalyzerConfigOptions properties, string name, List<Issue> issues)
    {
        string value = Value(properties, name);
        if (value.Length > 0 && !bool.TryParse(value, out _))
        {
            issues.Add(Unknown(value, name, "true or false"));
        }

        return bool.TryParse(value, out bool flag) && flag;
    }

    private static Issue Unknown(string value, string property, string allowed)
        => new(Rules.UnknownProperty, Place.Class, value, property, allowed);
}
