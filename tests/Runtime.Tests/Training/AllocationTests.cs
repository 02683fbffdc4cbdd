using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training;

public class AllocationTests
{
    [Fact]
    public void A_training_step_allocates_nothing()
    {
        using var net = new TinyClassifier();
        var data = TinyData.Points(1100);
        var progress = new Silence();
        // The same epoch in 10 steps and in 110: buffers depend on the samples, not on the steps. The first of each kind warms up.
        long Allocated(int batchSize)
        {
            net.Initialize(1);
            var before = GC.GetAllocatedBytesForCurrentThread();
            net.Fit(data, new() { Epochs = 1, BatchSize = batchSize, Progress = progress });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(110);
        Allocated(10);
        Assert.Equal(Allocated(110), Allocated(10));
    }

    [Fact]
    public void Validation_allocates_nothing_per_batch()
    {
        using var net = new TinyClassifier();
        var data = TinyData.Points(1100);
        long Allocated(int epochs, int batchSize)
        {
            net.Initialize(1);
            var before = GC.GetAllocatedBytesForCurrentThread();
            net.Fit(data, new() { Epochs = epochs, BatchSize = 110, ValidationData = data, ValidationBatchSize = batchSize });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(2, 110);
        Allocated(2, 10);
        Assert.Equal(Allocated(2, 110) - Allocated(1, 110), Allocated(2, 10) - Allocated(1, 10));
    }

    private sealed class Silence : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) { }
    }
}
