using ILGPU;
using ILGPU.Runtime;

namespace NetDsl.Gpu;

/// <summary>ILGPU's side of one engine: a context of its own, since one whose compiler has failed once compiles no more.</summary>
internal sealed class GpuContext : IDisposable
{
    private readonly GpuDevice device;
    private readonly Context context;
    private bool broken;

    public GpuContext(Device device)
    {
        this.device = device as GpuDevice ?? throw new ArgumentException($"{device.Id} is no device of this assembly", nameof(device));
        context = Context.Create(builder => this.device.Register(Configure(builder)));
        try
        {
            Accelerator = this.device.Open(context).CreateAccelerator(context);
            Stream = Accelerator.DefaultStream;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    public Accelerator Accelerator { get; }

    public AcceleratorStream Stream { get; }

    /// <summary>How kernels are compiled, wherever that is done: what they call becomes part of them. Not with O2, which moves reads
    /// of shared memory behind the barrier that follows them.</summary>
    public static Context.Builder Configure(Context.Builder builder) => builder.Inlining(InliningMode.Aggressive).Optimize(OptimizationLevel.O1);

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

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }
}
