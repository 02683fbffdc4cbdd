using System.Globalization;
using System.Runtime.InteropServices;

namespace NetDsl.GpuTests.Launching;

/// <summary>Functions of the driver's names and types that write down how they were called.</summary>
internal static unsafe class FakeCudaDriver
{
    /// <summary>What the driver knows things by.</summary>
    public const nint Stream = 7, Graph = 11, Executable = 13;

    private static readonly nint Name = Marshal.StringToCoTaskMemAnsi("CUDA_ERROR_OF_A_TEST");

    /// <summary>The calls.</summary>
    public static List<string> Calls { get; } = [];

    /// <summary>The function that fails, if one does.</summary>
    public static string? Failing { get; set; }

    public static nint Find(string name) => name switch
    {
        "cuStreamBeginCapture_v2" => (nint)(delegate* unmanaged<nint, int, int>)&StreamBeginCapture,
        "cuStreamEndCapture" => (nint)(delegate* unmanaged<nint, nint*, int>)&StreamEndCapture,
        "cuGraphInstantiateWithFlags" => (nint)(delegate* unmanaged<nint*, nint, ulong, int>)&GraphInstantiateWithFlags,
        "cuGraphLaunch" => (nint)(delegate* unmanaged<nint, nint, int>)&GraphLaunch,
        "cuGraphDestroy" => (nint)(delegate* unmanaged<nint, int>)&GraphDestroy,
        "cuGraphExecDestroy" => (nint)(delegate* unmanaged<nint, int>)&GraphExecDestroy,
        "cuGetErrorName" => (nint)(delegate* unmanaged<int, nint*, int>)&GetErrorName,
        _ => throw new EntryPointNotFoundException(name),
    };

    [UnmanagedCallersOnly]
    private static int StreamBeginCapture(nint stream, int mode) => Call("begin", stream, mode);

    [UnmanagedCallersOnly]
    private static int StreamEndCapture(nint stream, nint* graph)
    {
        int error = Call("end", stream);
        *graph = error == 0 ? Graph : 0;
        return error;
    }

    [UnmanagedCallersOnly]
    private static int GraphInstantiateWithFlags(nint* executable, nint graph, ulong flags)
    {
        int error = Call("instantiate", graph, (long)flags);
        *executable = error == 0 ? Executable : 0;
        return error;
    }

    [UnmanagedCallersOnly]
    private static int GraphLaunch(nint executable, nint stream) => Call("launch", executable, stream);

    [UnmanagedCallersOnly]
    private static int GraphDestroy(nint graph) => Call("destroy", graph);

    [UnmanagedCallersOnly]
    private static int GraphExecDestroy(nint executable) => Call("destroy", executable);

    [UnmanagedCallersOnly]
    private static int GetErrorName(int error, nint* name)
    {
        *name = Name;
        return error == 901 ? 0 : 1;
    }

    private static int Call(string name, params ReadOnlySpan<long> values)
    {
        Calls.Add(string.Join(" ", [name, .. values.ToArray().Select(value => value.ToString(CultureInfo.InvariantCulture))]));
        return name == Failing ? 901 : 0;
    }
}
