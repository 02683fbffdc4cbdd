using System.Text.RegularExpressions;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests;

/// <summary>The programs in the reference of the language compile, without a warning.</summary>
public partial class LanguageReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(Repository.Root, "docs", "language.md")).ReplaceLineEndings("\n");

    public static TheoryData<int> Programs => [.. Enumerable.Range(0, Program().Count(Reference))];

    [Theory]
    [MemberData(nameof(Programs))]
    public void AProgramCompiles(int number)
    {
        var run = GeneratorRun.Of(Program().Matches(Reference)[number].Groups[1].Value);
        Assert.Empty(run.All);
        Assert.NotEmpty(run.Networks);
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();
}
