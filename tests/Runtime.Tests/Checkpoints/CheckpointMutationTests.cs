using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Checkpoints;

public class CheckpointMutationTests
{
    [Fact]
    public void Ten_thousand_damaged_checkpoints_are_refused_and_leave_the_network_as_it_was()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        net.Fit(TinyData.Points(60), new() { Epochs = 3, Validation = 0.2 });
        net.Save(folder["sound"]);
        var sound = File.ReadAllBytes(folder["sound"]);
        var header = 8 + BitConverter.ToInt32(sound);
        var hash = net.HashWeights();
        var (loaded, random) = (0, new Random(11));
        for (var i = 0; i < MutationRun.Count; i++)
        {
            var path = folder.Put("damaged", Mutation.Of(sound, header, random));
            try
            {
                net.Load(path);
                loaded++;
            }
            catch (Exception error) when (error is CheckpointException or CheckpointMismatchException)
            {
                Assert.Contains(path, error.Message);
            }

            // What is loaded after all holds the same: only blanks, or the order of the header, were touched.
            Assert.Equal((hash, 3, 6L), (net.HashWeights(), net.Epoch, net.Step));
        }

        Assert.InRange(loaded, 0, MutationRun.Count / 20);
    }

    [Fact]
    public void Weights_that_the_header_calls_whole_numbers_are_refused()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        net.Save(folder["sound"]);
        var (sound, hash) = (File.ReadAllBytes(folder["sound"]), net.HashWeights());
        for (int next, at = 0; (next = sound.AsSpan(at).IndexOf("\"F32\""u8)) >= 0; at++)
        {
            at += next;
            var damaged = (byte[])sound.Clone();
            damaged[at + 1] = (byte)'I';
            var error = Assert.Throws<CheckpointException>(() => net.Load(folder.Put("damaged", damaged)));
            Assert.Contains("checksum", error.Message);
            Assert.Equal(hash, net.HashWeights());
        }
    }
}
