namespace NetDsl.Examples.CommandLine;

/// <summary>Something the user can put right: the message is all that is shown.</summary>
public sealed class ExampleException(string message, Exception? inner = null) : Exception(message, inner);
