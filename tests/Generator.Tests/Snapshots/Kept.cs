using Snapshooter;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Texts that somebody has read and accepted, in the folder __snapshots__ beside this file. The only file that knows
/// which library compares them.</summary>
internal static class Kept
{
    /// <summary>Set to 1, it makes the tests accept what they get.</summary>
    public const string Update = "NETDSL_UPDATE_SNAPSHOTS";

    private static readonly string Folder = Path.Combine(Harness.Repository.Root, "tests", "Generator.Tests", "Snapshots");

    /// <summary>Fails, with both lines, unless the text is the one that was kept under the name; a missing one fails too.</summary>
    public static void Match(string name, string text)
    {
        string file = Path.Combine(Folder, "__snapshots__", name + ".snap");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Delete(file);
        }
        else
        {
            Assert.True(File.Exists(file), $"There is no snapshot {name}: set {Update}=1 and run the test to accept\n{text}");
        }

        Snapshooter.Xunit.Snapshot.Match(text, new SnapshotFullName(name + ".snap", Folder));
    }
}
