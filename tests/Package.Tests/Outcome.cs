namespace NetDsl.Package.Tests;

/// <summary>How a program ended.</summary>
internal sealed record Outcome(int ExitCode, string Output)
{
    /// <summary>Fails with all that was printed, unless the program was content.</summary>
    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        Assert.DoesNotContain("warning ", Output, StringComparison.OrdinalIgnoreCase);
        return this;
    }

    /// <summary>Fails unless the program did, saying <paramref name="message"/>.</summary>
    public void Failed(string message)
    {
        Assert.True(ExitCode != 0, Output);
        Assert.Contains(message, Output, StringComparison.Ordinal);
    }
}
