using System.Reflection;
using ILGPU;
using ILGPU.Backends;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace NetDsl.Gpu;

/// <summary>The code that devices are given for the kernels of a network, for people to read.</summary>
public static class KernelSources
{
    /// <summary>How the names of kernels end that are there a second time, for tensor cores.</summary>
    private const string OnTensorCores = "OnTensorCores";

    /// <summary>The newest target that ILGPU writes PTX for, whatever the GPU.</summary>
    private const string Target = "sm_80";

    /// <summary>PTX for NVIDIA GPUs; no such GPU is needed.</summary>
    /// <exception cref="KernelCompilationException">ILGPU refuses a kernel.</exception>
    public static IReadOnlyList<KernelSource> Ptx(Type network) => Ptx(KernelsOf(network), CudaArchitecture.SM_80, CudaInstructionSet.ISA_80);

    /// <inheritdoc cref="Ptx(Type)"/>
    public static IReadOnlyList<KernelSource> Ptx(Network network) => Ptx(network.GetType());

    /// <summary>As an engine has them compiled on a GPU of that architecture, whose driver knows that version of PTX.</summary>
    internal static IReadOnlyList<KernelSource> Ptx(IEnumerable<MethodInfo> kernels, CudaArchitecture architecture, CudaInstructionSet instructions)
    {
        using var context = Context.Create(builder => GpuContext.Configure(builder));
        using var backend = new PTXBackend(context, new CudaCapabilityContext(architecture), architecture, instructions, null);
        return Compile(kernels, backend, Target, kernel => ((PTXCompiledKernel)kernel).PTXAssembly);
    }

    /// <summary>OpenCL C, as it is handed to the driver of a device. Kernels for tensor cores are not for OpenCL.</summary>
    /// <exception cref="DeviceNotFoundException">There is no such OpenCL device.</exception>
    /// <exception cref="KernelCompilationException">ILGPU refuses a kernel.</exception>
    public static IReadOnlyList<KernelSource> OpenCl(Type network, int device = 0)
    {
        using var context = new GpuContext(Device.OpenCl(device));
        var kernels = KernelsOf(network).Where(method => !method.Name.EndsWith(OnTensorCores, StringComparison.Ordinal));
        return Compile(kernels, context.Accelerator.GetBackend(), $"opencl:{device}", kernel => ((CLCompiledKernel)kernel).Source);
    }

    /// <inheritdoc cref="OpenCl(Type, int)"/>
    public static IReadOnlyList<KernelSource> OpenCl(Network network, int device = 0) => OpenCl(network.GetType(), device);

    /// <summary>The methods that are kernels, in the order in which they stand in the generated file.</summary>
    internal static IReadOnlyList<MethodInfo> KernelsOf(Type network)
        => network.GetNestedType("GpuKernels") is { } kernels
            ? [.. kernels.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).OrderBy(method => method.MetadataToken)]
            : throw new ArgumentException($"{network.Name} was compiled without GPU kernels (NetDslTargets)", nameof(network));

    private static KernelSource[] Compile(IEnumerable<MethodInfo> kernels, Backend backend, string target, Func<CompiledKernel, string> text)
        => [.. kernels.Select(method =>
        {
            try
            {
                var entry = EntryPointDescription.FromExplicitlyGroupedKernel(method);
                return new KernelSource(method.Name, text(backend.Compile(entry, KernelSpecialization.Empty)));
            }
            catch (InternalCompilerException failure)
            {
                throw new KernelCompilationException(method.Name, target, failure);
            }
        })];
}
