using ILGPU.Runtime;

namespace NetDsl.Gpu;

/// <summary>A launch of a kernel, with all that it is handed.</summary>
internal interface ILaunch
{
    void Start(AcceleratorStream stream);
}
