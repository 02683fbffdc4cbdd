using System.Collections.Immutable;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;

namespace NetDsl.Gpu;

/// <summary>The CUDA devices that ILGPU can write code for.</summary>
/// <remarks>Not found by a context that was told to look for them: on WSL ILGPU then sets a resolver of libraries each time, and
/// .NET throws at the second.</remarks>
internal static class CudaDevices
{
    public static ImmutableArray<ILGPU.Runtime.Device> All()
    {
        CudaLibrary.MakeKnown();
        return CudaDevice.GetDevices(device => device.Architecture is not null && device.InstructionSet is { } set && PTXCodeGenerator.SupportedInstructionSets.Contains(set));
    }
}
