namespace NetDsl.Examples.Terminal;

/// <summary>A line for a training that ended before its last epoch.</summary>
public static class StopLine
{
    /// <summary>Says why, and after which epoch; nothing where all were done.</summary>
    /// <param name="network">What was trained.</param>
    /// <param name="epochs">How many epochs there should have been.</param>
    /// <param name="next">What can be done about it, or null.</param>
    public static void Write(Network network, int epochs, string? next = null)
    {
        if (network.History.StopReason is { } reason)
            Console.WriteLine(FormattableString.Invariant($"{reason} after epoch {network.Epoch} of {epochs}{(next is null ? "" : $"; {next}")}"));
    }
}
