using ILGPU.Runtime.Cuda;
using NetDsl.Gpu;

namespace NetDsl.GpuTests.Launching;

/// <summary>What the driver is asked, and in which order.</summary>
public sealed class CudaGraphRecorderTests : IDisposable
{
    private readonly GpuContext _context = new(new GpuDevice(DeviceKind.IlgpuCpu, 0, "emulation", hasTensorCores: true));
    private readonly CudaGraphRecorder _recorder;

    public CudaGraphRecorderTests()
    {
        (FakeCudaDriver.Failing, _recorder) = (null, new(new CudaGraphDriver(FakeCudaDriver.Find), _context.Stream, FakeCudaDriver.Stream));
        FakeCudaDriver.Calls.Clear();
    }

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Launches_are_captured_and_become_what_is_launched()
    {
        using (var recorded = _recorder.Record(Launch, out string? refusal)!)
        {
            Assert.Null(refusal);
            Assert.Equal("CUDA graph", recorded.Name);
            recorded.Launch();
            recorded.Launch();
        }

        // Of this thread (1); the graph goes when there is what is launched, and that with the object.
        Assert.Equal(["begin 7 1", "kernel", "end 7", "instantiate 11 0", "destroy 11", "launch 13 7", "launch 13 7", "destroy 13"], FakeCudaDriver.Calls);
    }

    [Theory]
    [InlineData("begin", "begin 7 1")]
    [InlineData("end", "begin 7 1, kernel, end 7")]
    [InlineData("instantiate", "begin 7 1, kernel, end 7, instantiate 11 0, destroy 11")]
    public void What_the_driver_refuses_is_said_and_leaves_nothing_behind(string failing, string calls)
    {
        FakeCudaDriver.Failing = failing;

        Assert.Null(_recorder.Record(Launch, out string? refusal));
        Assert.Equal("the driver refused to record: CUDA_ERROR_OF_A_TEST", refusal);
        Assert.Equal(calls, string.Join(", ", FakeCudaDriver.Calls));
    }

    [Fact]
    public void A_launch_that_cannot_be_captured_ends_the_capture()
    {
        Assert.Null(_recorder.Record(() => throw new CudaException("operation not permitted"), out string? refusal));

        Assert.Equal("operation not permitted", refusal);
        Assert.Equal(["begin 7 1", "end 7", "destroy 11"], FakeCudaDriver.Calls);
    }

    [Fact]
    public void Whatever_else_goes_wrong_ends_it_too()
    {
        Assert.Throws<InvalidDataException>(() => _recorder.Record(() => throw new InvalidDataException(), out _));

        Assert.Equal(["begin 7 1", "end 7", "destroy 11"], FakeCudaDriver.Calls);
    }

    [Theory]
    [InlineData("cuStreamBeginCapture_v2")]
    [InlineData("cuGraphInstantiateWithFlags")]
    [InlineData("cuGraphLaunch")]
    public void An_old_driver_is_noticed_before_anything_is_recorded(string missing)
    {
        var error = Assert.Throws<EntryPointNotFoundException>(
            () => new CudaGraphDriver(name => FakeCudaDriver.Find(name == missing ? $"no {name}" : name)));

        Assert.Contains(missing, error.Message);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void The_variable_says_whether_graphs_are_wanted(string? value, bool wanted) => Assert.Equal(wanted, CudaGraphRecorder.IsWanted(value));

    [Fact]
    public void Another_value_is_an_error()
        => Assert.Contains("NETDSL_CUDA_GRAPHS is \"no\"", Assert.Throws<ArgumentException>(() => CudaGraphRecorder.IsWanted("no")).Message);

    private void Launch() => _recorder.Take(new Note(FakeCudaDriver.Calls, "kernel"));
}
