using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace NetDsl.Gpu;

/// <summary>Makes launches a CUDA graph.</summary>
/// <param name="driver">By which.</param>
/// <param name="stream">Where they would be made otherwise.</param>
/// <param name="handle">What the driver knows the stream by.</param>
internal sealed class CudaGraphRecorder(CudaGraphDriver driver, AcceleratorStream stream, nint handle) : ILaunchRecorder
{
    /// <summary>The environment variable that has launches made one by one: 0.</summary>
    public const string Variable = "NETDSL_CUDA_GRAPHS";

    /// <summary>For an engine on a CUDA device; null, with the reason, where it is not wanted or the driver has no such functions.</summary>
    public static CudaGraphRecorder? For(GpuContext context, out string? reason)
    {
        reason = IsWanted(Environment.GetEnvironmentVariable(Variable)) ? null : $"{Variable} is 0";
        if (reason is not null)
            return null;
        try
        {
            return new(CudaGraphDriver.Load(), context.Stream, ((CudaStream)context.Stream).StreamPtr);
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            reason = $"the driver cannot record: {missing.Message}";
            return null;
        }
    }

    public IRecordedLaunches? Record(Action program, out string? refusal)
    {
        stream.Accelerator.Bind();
        if (Refuses(driver.Begin(handle), out refusal) || Capture(program, out refusal) is not { } graph)
            return null;
        int error = driver.Instantiate(graph, out nint executable);
        driver.Destroy(graph);
        return Refuses(error, out refusal) ? null : new CudaGraph(driver, stream.Accelerator, handle, executable);
    }

    /// <summary>The driver keeps what comes to the stream by itself.</summary>
    public void Take(ILaunch launch) => launch.Start(stream);

    /// <summary>What the variable's value asks for.</summary>
    internal static bool IsWanted(string? value) => value switch
    {
        null or "" or "1" => true,
        "0" => false,
        _ => throw new ArgumentException($"{Variable} is \"{value}\", but has to be 0 or 1."),
    };

    /// <summary>Whatever happens, the stream is as it was before.</summary>
    private nint? Capture(Action program, out string? refusal)
    {
        refusal = null;
        nint graph = 0;
        bool isWhole = false;
        try
        {
            program();
            isWhole = true;
        }
        catch (CudaException failure)
        {
            refusal = failure.Message;
        }
        finally
        {
            int error = driver.End(handle, out graph);
            isWhole = isWhole && !Refuses(error, out refusal);
            if (!isWhole && graph != 0)
                driver.Destroy(graph);
        }

        return isWhole ? graph : null;
    }

    private bool Refuses(int error, out string? refusal)
    {
        refusal = error == 0 ? null : $"the driver refused to record: {driver.NameOf(error)}";
        return error != 0;
    }
}
