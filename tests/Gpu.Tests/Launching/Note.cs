using ILGPU.Runtime;
using NetDsl.Gpu;

namespace NetDsl.GpuTests.Launching;

/// <summary>A launch that only leaves its name.</summary>
internal readonly record struct Note(List<string> Done, string Name) : ILaunch
{
    public void Start(AcceleratorStream stream) => Done.Add(Name);
}
