namespace NetDsl;

/// <summary>A kernel of a network does not compile for a device.</summary>
public sealed class KernelCompilationException : NetDslException
{
    /// <summary>Says which kernel, for which device, and what the compiler said.</summary>
    public KernelCompilationException(string kernel, string device, Exception failure)
        : this(kernel, device, Innermost(failure).Message, failure) { }

    /// <inheritdoc cref="KernelCompilationException(string, string, Exception)"/>
    public KernelCompilationException(string kernel, string device, string reason)
        : this(kernel, device, reason, null) { }

    private KernelCompilationException(string kernel, string device, string reason, Exception? failure)
        : base($"The kernel '{kernel}' does not compile for {device}: {reason}. This network's engine cannot be used any more.", failure)
        => (Kernel, Device) = (kernel, device);

    /// <summary>The method's name in the generated code.</summary>
    public string Kernel { get; }

    /// <summary>The device's id.</summary>
    public string Device { get; }

    /// <summary>Compilers wrap what went wrong in messages that say no more than that something did.</summary>
    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;
}
