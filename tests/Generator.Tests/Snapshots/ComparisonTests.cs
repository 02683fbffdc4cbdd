using NetDsl.Generator.Snapshots;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>What a project's snapshots are compared with, and what is said of a difference.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData("a\nb\n")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("a\nb")]
    public void EqualLinesAreEqual(string kept) => Assert.Empty(Compare(kept));

    [Theory]
    [InlineData("a\nc\n", 1, "line 2: the snapshot has 'c', the generated file has 'b'")]
    [InlineData("a\n", 1, "line 2: the snapshot ends, the generated file has 'b'")]
    [InlineData("a\nb\nc\n", 2, "line 3: the snapshot has 'c', the generated file ends")]
    public void TheFirstDifferenceIsSaid(string kept, int line, string words)
    {
        var issue = Assert.Single(Compare(kept));
        Assert.Equal(("NDSL0501", "kept/Net.g.cs.txt", line), (issue.Issue.Rule.Id, issue.Path, issue.Line));
        Assert.Contains(words, issue.Issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASnapshotThatIsMissingOrTooManyIsSaid()
    {
        var issues = SnapshotComparison.Compare([new("Net.g.cs", "a")], [new AcceptedFile("kept/Old.g.cs.txt", "a")], "kept").ToArray();
        Assert.Equal(["NDSL0502", "NDSL0503"], issues.Select(issue => issue.Issue.Rule.Id));
        Assert.Equal([null, "kept/Old.g.cs.txt"], issues.Select(issue => issue.Path));
    }

    private static SnapshotIssue[] Compare(string kept)
        => [.. SnapshotComparison.Compare([new("Net.g.cs", "a\nb\n")], [new AcceptedFile("kept/Net.g.cs.txt", kept)], "kept")];
}
