using System.Text.RegularExpressions;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Every rule has its page, its line in the release notes and its number to itself.</summary>
public partial class PageTests
{
    private static readonly string Root = Repository.Root;

    public static TheoryData<string> Ids => new(Rules.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasAPage(string id)
    {
        Rule rule = Rules.All.Single(candidate => candidate.Id == id);
        string[] page = File.ReadAllLines(Path.Combine(Root, "docs", "diagnostics", id + ".md"));
        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Contains($"Severity: {rule.Severity.ToString().ToLowerInvariant()}", page);
        Assert.Contains("## An example", page);
        Assert.Contains("## The fix", page);
    }

    /// <summary>Those that a declaration alone can bring about; the others are about properties of the build, snapshots and the compilers.</summary>
    public static TheoryData<string> OfDeclarations => new(Rules.All.Select(rule => rule.Id).Where(id => id is not ("NDSL0010" or "NDSL0901" or "NDSL0902") && !id.StartsWith("NDSL05", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(OfDeclarations))]
    public void TheExampleBringsItAboutAndTheFixMendsIt(string id)
    {
        string[] parts = File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", id + ".md")).ReplaceLineEndings("\n").Split("## The fix");
        Assert.All(Programs(parts[0]), program => Assert.Contains(id, GeneratorRun.Of(program).All.Select(diagnostic => diagnostic.Id)));
        Assert.All(Programs(parts[1]), program => Assert.Empty(GeneratorRun.Of(program).All));
    }

    private static string[] Programs(string part)
    {
        string[] programs = [.. Program().Matches(part).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(programs);
        return programs;
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();

    [Fact]
    public void APageHasARule() => Assert.Equal(
        Rules.All.Select(rule => rule.Id + ".md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Root, "docs", "diagnostics"), "NDSL*.md").Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void AReleaseNamesEveryRule()
    {
        string notes = string.Join("\n", Directory.GetFiles(Path.Combine(Root, "src", "Generator"), "AnalyzerReleases.*.md")
            .Select(File.ReadAllText));
        Assert.Equal(
            Rules.All.Select(rule => $"{rule.Id} | NetDsl | {rule.Severity} | {rule.Title}"),
            Regex.Matches(notes, @"^NDSL\d{4} .*$", RegexOptions.Multiline).Select(match => match.Value.TrimEnd())
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RulesAreInOrderAndEachHasItsOwnNumber()
    {
        string[] ids = Rules.All.Select(rule => rule.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(@"^NDSL\d{4}$", id));
        int declared = typeof(Rules).GetFields().Count(field => field.FieldType == typeof(Rule));
        Assert.Equal(declared, ids.Length);
    }
}
