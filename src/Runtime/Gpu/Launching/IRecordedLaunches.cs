namespace NetDsl.Gpu;

/// <summary>Launches that a device has kept.</summary>
internal interface IRecordedLaunches : IDisposable
{
    /// <summary>What the device calls them, such as <c>CUDA graph</c>.</summary>
    string Name { get; }

    /// <summary>Makes all of them, in their order.</summary>
    void Launch();
}
