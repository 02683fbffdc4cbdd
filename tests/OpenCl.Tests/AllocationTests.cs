using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

public class AllocationTests
{
    [SkippableFact]
    public void A_training_step_allocates_nothing() => TrainsWithoutAllocations(new Ragged(TestDevice.Get()));

    [SkippableFact]
    public void Nor_does_one_through_time() => TrainsWithoutAllocations(new Reader(TestDevice.Get()));

    [SkippableFact]
    public void A_prediction_allocates_nothing()
    {
        using var network = new Ragged(TestDevice.Get());
        var sample = new float[network.Structure.Inputs[0].Size];
        var output = new float[network.Structure.Outputs[0].Size];
        network.Predict(sample, output);
        network.Predict(sample, output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        network.Predict(sample, output);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void TrainsWithoutAllocations(Network created)
    {
        using var network = created;
        var data = Samples.For(network.Structure, 660);

        // The same epoch in 6 steps and in 60: what is allocated depends on the samples, not on the steps.
        Allocated(110);
        Allocated(11);
        Assert.Equal(Allocated(110), Allocated(11));

        long Allocated(int batch)
        {
            network.Initialize(1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            network.Fit(data, new() { Epochs = 1, BatchSize = batch });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
