using System.ComponentModel;
using System.Reflection;
using ILGPU;
using ILGPU.Runtime;

namespace NetDsl.Gpu;

/// <summary>A kernel of a network: compiled for the device when it is first launched.</summary>
/// <param name="name">Its method's name.</param>
/// <param name="method">The method: activations, weights, what the caller gave, the step, places.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GpuKernel(string name, Action<ArrayView<float>, ArrayView<float>, ArrayView<int>, GpuStep, GpuPlaces> method)
{
    private Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, ArrayView<int>, GpuStep, GpuPlaces>? launcher;

    public string Name { get; } = name;

    internal MethodInfo Method => method.Method;

    internal void Launch(GpuContext context, in KernelConfig config, ArrayView<float> arena, ArrayView<float> parameters, ArrayView<int> given, in GpuStep step, in GpuPlaces places)
    {
        launcher ??= context.Compile(Name, accelerator => accelerator.LoadKernel(method));
        launcher(context.Stream, config, arena, parameters, given, step, places);
    }
}
