using System.CommandLine;

namespace NetDsl.Examples.Kitti;

/// <summary>The option <c>--network</c>.</summary>
internal static class DetectorOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--network")
        {
            Description = "scenes (416x128, a small trunk), small (1248x384, a small trunk), detectnet, or by-heart (detectnet without dropout, on pictures as they are) (default: scenes; for training with --data, small)",
            HelpName = "NAME",
        };
        option.AcceptOnlyFromAmong([.. Choices.All.Select(network => network.Name)]);
        return option;
    }

    /// <summary>The network of that name.</summary>
    public static DetectorChoice Choose(string name) => Choices.All.Single(network => network.Name == name);
}
