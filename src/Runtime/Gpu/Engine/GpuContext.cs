using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

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
            // A context that is disposed of does not dispose of its accelerators. What was thrown is more than what follows from
            // it.
            _ = Release.All(() => Accelerator?.Dispose(), _context.Dispose);
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

    /// <summary>Why the driver does not lock memory of the host in place, where it could and does not: copies of that memory wait
    /// for the host.</summary>
    public string? WhyNotLocked { get; private set; }

    /// <summary>Whether a call of the engine began and did not end: what it threw is known to the caller.</summary>
    public bool IsInCall { get; private set; }

    /// <summary>How kernels are compiled, wherever that is done: what they call becomes part of them. Not with O2, which moves reads
    /// of shared memory behind the barrier that follows them.</summary>
    public static Context.Builder Configure(Context.Builder builder)
        => TensorCoreCode.Register(builder.Inlining(InliningMode.Aggressive).Optimize(OptimizationLevel.O1));

    /// <summary>A call of the engine begins, on whatever thread. CUDA launches for the context that the thread has at that
    /// moment, which may be none, or another engine's; ILGPU sees to that where it copies and allocates, but not where it
    /// launches and locks pages.</summary>
    public void BeginCall()
    {
        IsInCall = true;
        Accelerator.Bind();
    }

    /// <summary>It ends; not called where it threw.</summary>
    public void EndCall() => IsInCall = false;

    /// <summary>Has the driver lock memory of the host in place until what is returned is disposed of. Null where there is
    /// nothing to lock it for, and where the driver refuses: it then copies by way of memory of its own, and <see
    /// cref="WhyNotLocked"/> says so.</summary>
    public IDisposable? PageLock(nint start, long bytes)
    {
        string? refusal = _device.PageLocking?.Invoke(start, bytes);
        var locked = Accelerator is CudaAccelerator cuda ? CudaPageLock.For(cuda, start, bytes, out refusal) : null;
        WhyNotLocked = refusal ?? WhyNotLocked;
        return locked;
    }

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

    public void Dispose() => Release.Throw(Release.All(Stream.Dispose, Accelerator.Dispose, _context.Dispose));
}
