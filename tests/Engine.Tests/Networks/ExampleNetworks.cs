using System.Text.RegularExpressions;
using NetDsl.EngineTests.Compiling;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.EngineTests.Networks;

/// <summary>The networks of the examples, and the blocks they use.</summary>
internal static class ExampleNetworks
{
    /// <summary>What the tests give a detector that was made for KITTI's pictures, where nothing else is said.</summary>
    private const int Height = 64, Width = 96;

    public static IEnumerable<string> Blocks => Files("[Block").Select(file => file.Source);

    /// <summary>All networks; detectors for small pictures.</summary>
    public static IEnumerable<DeclaredNetwork> All => Files("[Network").Select(network => Resized(network, Height, Width));

    /// <summary>A detector for pictures of another size, of which values from -1 to 1 become 127 times as large.</summary>
    public static DeclaredNetwork Detector(string name, int height, int width)
        => Resized(Files("[Network").Single(network => network.Name == name), height, width);

    private static DeclaredNetwork Resized(DeclaredNetwork network, int height, int width) => network with
    {
        Source = network.Source.Replace("Mean = [127.0]", "Scale = 127").Replace("Input(384, 1248,", $"Input({height}, {width},")
            .Replace("Target(24, 78,", $"Target({height / 16}, {width / 16},"),
    };

    /// <summary>The classes with this attribute; of several in one file the first brings the file.</summary>
    private static IEnumerable<DeclaredNetwork> Files(string attribute)
        => from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.cs", SearchOption.AllDirectories)
           where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
           let source = File.ReadAllText(file)
           let classes = Regex.Matches(source, $@"^{Regex.Escape(attribute)}.*\n(?:\[.*\n)*.* class (\w+)", RegexOptions.Multiline)
           from number in Enumerable.Range(0, classes.Count)
           select new DeclaredNetwork(classes[number].Groups[1].Value,
               number > 0 ? "" : Regex.Replace(source, "^namespace .*;", "namespace Declared;", RegexOptions.Multiline));
}
