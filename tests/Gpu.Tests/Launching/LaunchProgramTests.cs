using NetDsl.Gpu;

namespace NetDsl.GpuTests.Launching;

/// <summary>When launches are recorded, and when what was recorded is launched.</summary>
public sealed class LaunchProgramTests : IDisposable
{
    private static readonly GpuStep Full = new() { Batch = 32 }, Rest = new() { Batch = 5 };

    private readonly List<string> _done = [];
    private readonly GpuContext _context;
    private readonly LaunchProgram _program;
    private string? _refusal;

    public LaunchProgramTests()
    {
        _context = new(new GpuDevice(DeviceKind.IlgpuCpu, 0, "emulation", hasTensorCores: true) { Recorder = _ => new Recorder(this) });
        _program = new(_context, "step", () =>
        {
            _context.Launch(new Note(_done, "a"));
            _context.Launch(new Note(_done, "b"));
        });
    }

    public void Dispose() => _context.Dispose();

    [Fact]
    public void The_first_call_is_launched_and_the_second_recorded()
    {
        Run(Full, Full, Full);

        Assert.Equal("a b record launch launch", Done);
        Assert.Equal("step: graph of 2 launches", _program.Description);
    }

    [Fact]
    public void A_smaller_batch_at_the_end_of_each_epoch_is_launched()
    {
        Run(Full, Full, Rest, Full, Full, Rest);

        Assert.Equal("a b record launch a b launch launch a b", Done);
    }

    [Fact]
    public void Another_batch_from_some_step_on_is_recorded_anew()
    {
        Run(Full, Full, Rest, Rest, Full);

        Assert.Equal("a b record launch a b forget record launch a b", Done);
    }

    [Fact]
    public void Bytes_instead_of_floats_are_another_kind_of_call()
    {
        Run(Full, Full, Full with { Bytes = 1 });

        Assert.Equal("a b record launch a b", Done);
    }

    [Fact]
    public void Nothing_is_launched_of_what_was_recorded_on_other_memory()
    {
        Run(Full, Full);
        _program.Forget();
        Run(Full, Full);

        Assert.Equal("a b record launch forget record launch launch", Done);
    }

    [Fact]
    public void A_device_that_refuses_is_not_asked_again()
    {
        _refusal = "the driver is in a bad mood";

        Run(Full, Full, Full);

        Assert.Equal("a b refuse a b a b", Done);
        Assert.Equal("step: 2 launches (the driver is in a bad mood)", _program.Description);
    }

    [Fact]
    public void Nothing_is_said_before_the_first_call() => Assert.Null(_program.Description);

    private string Done => string.Join(" ", _done);

    private void Run(params GpuStep[] steps)
    {
        foreach (var step in steps)
        {
            _program.Run(step);
        }
    }

    private sealed class Recorder(LaunchProgramTests test) : ILaunchRecorder, IRecordedLaunches
    {
        public string Name => "graph";

        public IRecordedLaunches? Record(Action program, out string? refusal)
        {
            refusal = test._refusal;
            if (refusal is null)
            {
                program();
            }

            test._done.Add(refusal is null ? "record" : "refuse");
            return refusal is null ? this : null;
        }

        public void Take(ILaunch launch) => Assert.IsType<Note>(launch);

        public void Launch() => test._done.Add("launch");

        public void Dispose() => test._done.Add("forget");
    }
}
