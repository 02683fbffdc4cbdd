using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests.Engines;

/// <summary>The first thing that goes wrong on a device is what the caller sees, and everything is given back.</summary>
public class FaultTests
{
    private readonly List<GpuContext> _contexts = [];

    [Fact]
    public void What_a_call_threw_is_not_hidden_by_what_disposing_would_throw()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() =>
        {
            using var network = new OneNumber(On("a kernel went wrong", "and so does everything after it"));
            Train(network);
        });

        Assert.Equal("a kernel went wrong", thrown.Message);
        Assert.True(_contexts.Single().Accelerator.IsDisposed);
    }

    [Fact]
    public void What_nobody_was_told_of_is_thrown_by_disposing()
    {
        var network = new OneNumber(On(null, "a kernel went wrong"));
        Train(network);

        Assert.Equal("a kernel went wrong", Assert.Throws<InvalidOperationException>(network.Dispose).Message);
        Assert.True(_contexts.Single().Accelerator.IsDisposed);
        network.Dispose();
    }

    [Fact]
    public void A_device_that_cannot_be_opened_to_the_end_is_closed()
    {
        GpuContext? opened = null;
        var device = Emulation.With(context =>
        {
            opened = context;
            throw new ArgumentException("no such recorder");
        });

        Assert.Equal("no such recorder", Assert.Throws<ArgumentException>(() => new GpuContext(device)).Message);
        Assert.True(opened!.Accelerator.IsDisposed);
    }

    private GpuDevice On(string? onLaunch, string onDispose) => Emulation.Noting(_contexts, () => new FaultyRecorder(onLaunch, onDispose));

    /// <summary>Long enough for launches to be recorded.</summary>
    private static void Train(Network network) => network.Fit(Samples.For(network.Structure, 6), new() { Epochs = 1, BatchSize = 2 });
}
