using ILGPU;
using ILGPU.Runtime;

namespace NetDsl.Gpu;

/// <summary>ILGPU's side of one engine: a context of its own, since one whose compiler has failed once compiles no more.</summary>
internal sealed class GpuContext : IDisposable
{
    private readonly GpuDevice _device;
    private readonly Context _context;
    private ILaunchRecorder? _recorder;
    private bool _broken, _isRecording;

    public GpuContext(Device device)
    {
        _device = device as GpuDevice ?? throw new ArgumentException($"{device.Id} is no device of this assembly", nameof(device));
        _context = Context.Create(builder => _device.Register(Configure(builder)));
        try
        {
            Accelerator = _device.Open(_context).CreateAccelerator(_context);
            // Not the default one: what CUDA launches there cannot be recorded.
            Stream = Accelerator.CreateStream();
            _recorder = _device.RecorderFor(this, out string? reason);
            WhyNotRecorded = reason;
        }
        catch
        {
            _context.Dispose();
            throw;
        }
    }

    public Accelerator Accelerator { get; }

    public AcceleratorStream Stream { get; }

    /// <inheritdoc cref="GpuDevice.HasTensorCores"/>
    public bool HasTensorCores => _device.HasTensorCores;

    /// <summary>How many launches there were so far, those that are recorded included.</summary>
    public int Launches { get; private set; }

    /// <summary>Why launches are not recorded although devices of this kind can do that.</summary>
    public string? WhyNotRecorded { get; private set; }

    /// <summary>How kernels are compiled, wherever that is done: what they call becomes part of them. Not with O2, which moves reads
    /// of shared memory behind the barrier that follows them.</summary>
    public static Context.Builder Configure(Context.Builder builder)
        => TensorCoreCode.Register(builder.Inlining(InliningMode.Aggressive).Optimize(OptimizationLevel.O1));

    /// <summary>Compiles a kernel.</summary>
    /// <exception cref="KernelCompilationException">ILGPU or the device's driver refuses it.</exception>
    public T Compile<T>(string kernel, Func<Accelerator, T> compile)
    {
        if (_broken)
            throw new KernelCompilationException(kernel, _device.Id, "another kernel failed to compile before, after which this engine compiles no more");
        try
        {
            return compile(Accelerator);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _broken = true;
            throw new KernelCompilationException(kernel, _device.Id, failure);
        }
    }

    /// <summary>Makes a launch, or has it recorded.</summary>
    public void Launch<T>(T launch)
        where T : struct, ILaunch
    {
        Launches++;
        if (_isRecording)
            _recorder!.Take(launch);
        else
            launch.Start(Stream);
    }

    /// <summary>Has the launches of a program recorded; null where the device cannot do that, or has ever refused it.</summary>
    public IRecordedLaunches? Record(Action launches)
    {
        if (_recorder is null)
            return null;
        _isRecording = true;
        try
        {
            var recorded = _recorder.Record(launches, out string? refusal);
            if (recorded is null)
                (_recorder, WhyNotRecorded) = (null, refusal);
            return recorded;
        }
        finally
        {
            _isRecording = false;
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        Accelerator.Dispose();
        _context.Dispose();
    }
}
