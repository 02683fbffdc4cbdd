using NetDsl.Data;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training.Pipeline;

/// <summary>What is allocated is counted for the whole process, so nothing else runs at the same time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}

[Collection(AloneCollection.Name)]
public class PipelineAllocationTests
{
    [Theory]
    [InlineData(1, Samples.Held)]
    [InlineData(2, Samples.Held)]
    [InlineData(2, Samples.Encoded)]
    [InlineData(2, Samples.Decoded)]
    public void A_step_allocates_nothing_on_any_thread(int threads, Samples samples)
    {
        Transform[] transforms = [new Flip(), new Shift(1), new Rotate(10), new Brightness(0.3), new Cutout(2), new Hue(30), new Desaturation(0.8)];
        FitOptions Options(Watch watch)
            => new() { Epochs = 2, BatchSize = 10, Augmentation = transforms, AugmentationThreads = threads, Progress = watch };
        var held = samples == Samples.Encoded ? TinyGrid.Set(1100) : TinyPictures.Set(1100);
        // Decoders may allocate; what they gave is kept from the first epoch.
        var data = samples == Samples.Decoded ? new([new DecodedColumn(new HeldDecoder((DataColumn<byte>)held.Inputs[0]))], held.Targets) : held;
        var least = long.MaxValue;
        // Now and then something of the test runner's is in the count, or 24 bytes of the thread on which the runtime compiles methods anew: with
        // DOTNET_TieredCompilation=0 they do not come, and neither the thread that trains nor those of the pipeline count them as theirs.
        for (var attempt = 0; attempt < 60 && least > 0; attempt++)
        {
            using Network net = samples == Samples.Encoded ? TinyGrid.Network() : TinyPictures.Network();
            var watch = new Watch(from: 130, to: 210);
            net.Fit(data, Options(watch));
            least = Math.Min(least, watch.Allocated);
        }

        Assert.Equal(0, least);
    }

    /// <summary>Where samples come from.</summary>
    public enum Samples
    {
        /// <summary>They lie in memory.</summary>
        Held,

        /// <summary>Targets are made from boxes.</summary>
        Encoded,

        /// <summary>Pictures are decoded.</summary>
        Decoded,
    }

    /// <summary>What the process allocates between two steps.</summary>
    private sealed class Watch(long from, long to) : IProgress<TrainingProgress>
    {
        private long _before;

        public long Allocated { get; private set; } = long.MaxValue;

        public void Report(TrainingProgress value)
        {
            if (value.Step == from)
                _before = GC.GetTotalAllocatedBytes(precise: true);
            else if (value.Step == to)
                Allocated = GC.GetTotalAllocatedBytes(precise: true) - _before;
        }
    }
}
