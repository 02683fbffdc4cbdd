using System.Runtime.InteropServices;
using NetDsl.Devices;

namespace NetDsl.Gpu;

/// <summary>The functions of NVIDIA's driver by which launches on a stream become a graph; ILGPU has none of them. All but the error's name give 0, or
/// what went wrong.</summary>
internal sealed unsafe class CudaGraphDriver
{
    /// <summary>CU_STREAM_CAPTURE_MODE_THREAD_LOCAL: what other threads do with other engines is no concern of this one.</summary>
    private const int OfThisThread = 1;

    private readonly delegate* unmanaged<nint, int, int> _streamBeginCapture;
    private readonly delegate* unmanaged<nint, nint*, int> _streamEndCapture;
    private readonly delegate* unmanaged<nint*, nint, ulong, int> _graphInstantiate;
    private readonly delegate* unmanaged<nint, nint, int> _graphLaunch;
    private readonly delegate* unmanaged<nint, int> _graphDestroy, _graphExecDestroy;
    private readonly delegate* unmanaged<int, nint*, int> _getErrorName;

    /// <param name="find">Gives a function by its name.</param>
    /// <exception cref="EntryPointNotFoundException">The driver is too old to have one of them.</exception>
    public CudaGraphDriver(Func<string, nint> find)
    {
        _streamBeginCapture = (delegate* unmanaged<nint, int, int>)find("cuStreamBeginCapture_v2");
        _streamEndCapture = (delegate* unmanaged<nint, nint*, int>)find("cuStreamEndCapture");
        _graphInstantiate = (delegate* unmanaged<nint*, nint, ulong, int>)find("cuGraphInstantiateWithFlags");
        _graphLaunch = (delegate* unmanaged<nint, nint, int>)find("cuGraphLaunch");
        _graphDestroy = (delegate* unmanaged<nint, int>)find("cuGraphDestroy");
        _graphExecDestroy = (delegate* unmanaged<nint, int>)find("cuGraphExecDestroy");
        _getErrorName = (delegate* unmanaged<int, nint*, int>)find("cuGetErrorName");
    }

    /// <summary>The driver that is installed; it stays loaded.</summary>
    /// <exception cref="EntryPointNotFoundException">It is too old.</exception>
    /// <exception cref="DllNotFoundException">It is not where NVIDIA's installer puts it.</exception>
    public static CudaGraphDriver Load()
    {
        nint library = NativeLibrary.Load(CudaDriver.FileName);
        return new(name => NativeLibrary.GetExport(library, name));
    }

    /// <summary>From now on what is launched on the stream is kept, and not done.</summary>
    public int Begin(nint stream) => _streamBeginCapture(stream, OfThisThread);

    /// <summary>Ends that, also where it came to nothing; gives the graph, or 0.</summary>
    public int End(nint stream, out nint graph)
    {
        graph = 0;
        fixed (nint* place = &graph)
            return _streamEndCapture(stream, place);
    }

    /// <summary>Makes of a graph what can be launched.</summary>
    public int Instantiate(nint graph, out nint executable)
    {
        executable = 0;
        fixed (nint* place = &executable)
            return _graphInstantiate(place, graph, 0);
    }

    /// <summary>Has the stream do all of it.</summary>
    public int Launch(nint executable, nint stream) => _graphLaunch(executable, stream);

    public int Destroy(nint graph) => _graphDestroy(graph);

    /// <summary>What is under way is done to its end.</summary>
    public int DestroyExecutable(nint executable) => _graphExecDestroy(executable);

    /// <summary>Such as <c>CUDA_ERROR_STREAM_CAPTURE_INVALIDATED</c>.</summary>
    public string NameOf(int error)
    {
        nint name;
        return _getErrorName(error, &name) == 0 && Marshal.PtrToStringAnsi(name) is { } text ? text : FormattableString.Invariant($"error {error}");
    }
}
