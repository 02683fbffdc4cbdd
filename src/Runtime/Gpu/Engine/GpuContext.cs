using ILGPU;
using ILGPU.Runtime;

namespace NetDsl.Gpu;

/// <summary>ILGPU's side of one engine: a context of its own, since one whose compiler has failed once compiles no more.</summary>
internal sealed class GpuContext : IDisposable
{
    private readonly GpuDevice device;
    private readonly Context context;
    private ILaunchRecorder? recorder;
    private bool broken, isRecording;

    public GpuContext(Device device)
    {
        this.device = device as GpuDevice ?? throw new ArgumentException($"{device.Id} is no device of this assembly", nameof(device));
        context = Context.Create(builder => this.device.Register(Configure(builder)));
        try
        {
            Accelerator = this.device.Open(context).CreateAccelerator(context);
            // Not the default one: what CUDA launches there cannot be recorded.
            Stream = Accelerator.CreateStream();
            recorder = this.device.RecorderFor(this, out string? reason);
            WhyNotRecorded = reason;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    public Accelerator Accelerator { get; }

    public AcceleratorStream Stream { get; }

    /// <inheritdoc cref="GpuDevice.HasTensorCores"/>
    public bool HasTensorCores => device.HasTensorCores;

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
        if (broken)
            throw new KernelCompilationException(kernel, device.Id, "another kernel failed to compile before, after which this engine compiles no more");
        try
        {
            return compile(Accelerator);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            broken = true;
            throw new KernelCompilationException(kernel, device.Id, failure);
        }
    }

    /// <summary>Makes a launch, or has it recorded.</summary>
    public void Launch<T>(T launch)
        where T : struct, ILaunch
    {
        Launches++;
        if (isRecording)
            recorder!.Take(launch);
        else
            launch.Start(Stream);
    }

    /// <summary>Has the launches of a program recorded; null where the device cannot do that, or has ever refused it.</summary>
    public IRecordedLaunches? Record(Action launches)
    {
        if (recorder is null)
            return null;
        isRecording = true;
        try
        {
            var recorded = recorder.Record(launches, out string? refusal);
            if (recorded is null)
                (recorder, WhyNotRecorded) = (null, refusal);
            return recorded;
        }
        finally
        {
            isRecording = false;
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        Accelerator.Dispose();
        context.Dispose();
    }
}
