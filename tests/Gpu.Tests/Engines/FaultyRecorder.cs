using NetDsl.Gpu;

namespace NetDsl.GpuTests.Engines;

/// <summary>Takes launches and throws as told, as a driver does after a kernel went wrong.</summary>
/// <param name="onLaunch">When they are to be made; null: they are not made, and nobody is told.</param>
/// <param name="onDispose">When they are given back.</param>
internal sealed class FaultyRecorder(string? onLaunch, string onDispose) : ILaunchRecorder, IRecordedLaunches
{
    public string Name => "fault";

    public IRecordedLaunches? Record(Action program, out string? refusal)
    {
        refusal = null;
        program();
        return this;
    }

    public void Take(ILaunch launch)
    {
    }

    public void Launch()
    {
        if (onLaunch is not null)
        {
            throw new InvalidOperationException(onLaunch);
        }
    }

    public void Dispose() => throw new InvalidOperationException(onDispose);
}
