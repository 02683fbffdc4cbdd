using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>A network that <c>--network</c> can name.</summary>
/// <param name="Name">As it is given.</param>
/// <param name="Class">The class that declares it.</param>
/// <param name="Create">Makes one, with the seed its weights are drawn from.</param>
/// <param name="Scenes">How it is trained on synthetic scenes.</param>
/// <param name="Folder">How it is trained on a folder of pictures.</param>
/// <param name="Detecting">How what it says is read: with all that could be a car, for the curves of precision and recall.</param>
/// <param name="Sure">From this confidence on it is one.</param>
internal sealed record DetectorChoice(
    string Name, Type Class, Func<Device, uint, Network> Create, DetectorSettings Scenes, DetectorSettings Folder,
    DetectorOptions Detecting, double Sure);
