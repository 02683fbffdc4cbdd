using System.CommandLine;

namespace NetDsl.Examples.CommandLine;

/// <summary>Runs an example's commands: what is wrong becomes one line on the error stream and an exit code.</summary>
public static class ExampleProgram
{
    /// <summary>What was asked for could not be done.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Parses the arguments and runs the command they name.</summary>
    public static int Run(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Complain($"{parsed.Errors[0].Message.TrimEnd('.')}. --help lists what there is.", WrongUsage);
        try
        {
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (problem is NetDslException or ExampleException or IOException or UnauthorizedAccessException)
        {
            return Complain(problem.Message, Failed);
        }
    }

    private static int Complain(string message, int exitCode)
    {
        Console.Error.WriteLine($"error: {string.Join(' ', message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))}");
        return exitCode;
    }
}
