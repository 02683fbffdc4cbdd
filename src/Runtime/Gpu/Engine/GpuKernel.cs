using System.ComponentModel;
using System.Reflection;
using ILGPU;
using ILGPU.Runtime;
using NetworkKernel = System.Action<ILGPU.Runtime.AcceleratorStream, ILGPU.KernelConfig, ILGPU.ArrayView<float>, ILGPU.ArrayView<float>, ILGPU.ArrayView<int>, NetDsl.Gpu.GpuStep, NetDsl.Gpu.GpuPlaces>;

namespace NetDsl.Gpu;

/// <summary>A kernel of a network: compiled for the device when it is first launched.</summary>
/// <param name="name">Its method's name.</param>
/// <param name="method">The method: activations, weights, what the caller gave, the step, places.</param>
/// <param name="onTensorCores">The same for devices with tensor cores, if there is such a method.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GpuKernel(string name, Action<ArrayView<float>, ArrayView<float>, ArrayView<int>, GpuStep, GpuPlaces> method,
    Action<ArrayView<float>, ArrayView<float>, ArrayView<int>, GpuStep, GpuPlaces>? onTensorCores = null)
{
    private NetworkKernel? _launcher;

    public string Name { get; } = name;

    internal MethodInfo Method => method.Method;

    internal void Launch(GpuContext context, in KernelConfig config, ArrayView<float> arena, ArrayView<float> parameters, ArrayView<int> given, in GpuStep step, in GpuPlaces places)
    {
        _launcher ??= Load(context);
        context.Launch(new NetworkLaunch(_launcher, config, arena, parameters, given, step, places));
    }

    // On its own: what a closure captures is allocated whenever its method is called.
    private NetworkKernel Load(GpuContext context)
    {
        var chosen = context.HasTensorCores && onTensorCores is not null ? onTensorCores : method;
        return context.Compile(Name, accelerator => accelerator.LoadKernel(chosen));
    }

    private readonly record struct NetworkLaunch(NetworkKernel Kernel, KernelConfig Config, ArrayView<float> Arena, ArrayView<float> Parameters, ArrayView<int> Given, GpuStep Step, GpuPlaces Places) : ILaunch
    {
        public void Start(AcceleratorStream stream) => Kernel(stream, Config, Arena, Parameters, Given, Step, Places);
    }
}
