using System.CommandLine;

namespace NetDsl.Examples.Runs;

/// <summary>The option <c>--network</c>.</summary>
public sealed class NetworkOption
{
    private readonly IReadOnlyList<NetworkChoice> _networks;

    private NetworkOption(IReadOnlyList<NetworkChoice> networks)
    {
        _networks = networks;
        Option = new("--network") { Description = "Which network", HelpName = "NAME", DefaultValueFactory = _ => networks[0].Name };
        Option.AcceptOnlyFromAmong([.. networks.Select(network => network.Name)]);
    }

    /// <summary>As commands take it.</summary>
    public Option<string> Option { get; }

    /// <summary>One that may name these; the first is the default.</summary>
    public static NetworkOption Among(IReadOnlyList<NetworkChoice> networks) => new(networks);

    /// <summary>The network that was named.</summary>
    public NetworkChoice Choose(ParseResult parsed) => _networks.Single(network => network.Name == parsed.GetValue(Option));
}
