using System.Collections.Immutable;

namespace NetDsl;

/// <summary>A device was asked for by name and is not there.</summary>
public sealed class DeviceNotFoundException : NetDslException
{
    /// <summary>Says what was asked for and what there is; <paramref name="reason"/> tells why, where that is known.</summary>
    public DeviceNotFoundException(string asked, IEnumerable<string> available, string? reason = null)
        : this(asked, [.. available], reason) { }

    private DeviceNotFoundException(string asked, ImmutableArray<string> available, string? reason)
        : base($"There is no device '{asked}'{(reason is null ? "" : $" ({reason})")}; there is {List(available)}.")
    {
        Asked = asked;
        Available = available;
    }

    /// <summary>The name that was asked for.</summary>
    public string Asked { get; }

    /// <summary>The names that would have worked.</summary>
    public ImmutableArray<string> Available { get; }

    private static string List(ImmutableArray<string> names) => names.IsEmpty ? "none" : string.Join(", ", names);
}
