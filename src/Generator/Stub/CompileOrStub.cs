using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Stub;

/// <summary>Compiles a declaration, and puts a stub in its place where that cannot be: one mistake shall be one error, not
/// one and then another for each use of the class.</summary>
internal static class CompileOrStub
{
    public static CompiledNetwork Run(
        ParsedNetwork parsed, CompilerOptions options, Func<NetworkModel, CompilerOptions, CompilerResult> compile)
    {
        CompilerResult result = parsed.IsBroken || HasErrors(parsed.Issues)
            ? new CompilerResult(EquatableArray<GeneratedFile>.Empty, parsed.Issues)
            : Append(parsed.Issues, Guard(parsed.Network, options, compile));
        if (parsed.IsBroken || HasErrors(result.Issues))
        {
            result = result with { Files = Stub(parsed, result.Issues), IsStub = true };
        }

        return new CompiledNetwork(parsed.Network.Type.FullName, result);
    }

    /// <summary>A mistake of the compiler's own is a diagnostic too: an exception would take away every network's files and say
    /// nothing about where it came from.</summary>
    private static CompilerResult Guard(
        NetworkModel network, CompilerOptions options, Func<NetworkModel, CompilerOptions, CompilerResult> compile)
    {
        try
        {
            return compile(network, options);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            string pass = failure.TargetSite?.DeclaringType?.Name ?? "unknown";
            string message = $"{failure.GetType().Name}: {failure.Message}".Replace('\r', ' ').Replace('\n', ' ');
            return new CompilerResult(EquatableArray<GeneratedFile>.Empty,
                new([new Issue(Rules.CompilerFailure, Place.Class, pass, message)]));
        }
    }

    private static CompilerResult Append(EquatableArray<Issue> first, CompilerResult result)
        => first.Count == 0 ? result : result with { Issues = new(first.Concat(result.Issues)) };

    private static bool HasErrors(EquatableArray<Issue> issues)
        => issues.Any(issue => issue.Rule.Severity == Severity.Error);

    private static EquatableArray<GeneratedFile> Stub(ParsedNetwork parsed, EquatableArray<Issue> issues)
    {
        Issue? error = issues.FirstOrDefault(issue => issue.Rule.Severity == Severity.Error);
        string reason = error is null
            ? $"The network '{parsed.Network.Type.Name}' was not compiled: its attributes have errors."
            : $"The network '{parsed.Network.Type.Name}' was not compiled: {error.Rule.Id}: {error.Message}.";
        return new([new GeneratedFile(".g.cs", StubEmitter.Emit(parsed.Network, parsed.Stub, reason))]);
    }
}
