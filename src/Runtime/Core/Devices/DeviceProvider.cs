namespace NetDsl.Devices;

/// <summary>Knows the GPU devices. It is implemented in the assembly that runs GPU kernels, so that a program for the CPU
/// carries none of that.</summary>
public abstract class DeviceProvider
{
    /// <summary>All devices it can run kernels on, ILGPU's emulation last.</summary>
    public abstract IReadOnlyList<Device> List();

    /// <summary>A device by its kind and its number, or null where there is none.</summary>
    public virtual Device? Find(DeviceKind kind, int index)
        => List().FirstOrDefault(device => device.Kind == kind && device.Index == index);

    /// <summary>Why there is no device of a kind, in a few words; null where there is one, or nothing is known.</summary>
    public abstract string? WhyMissing(DeviceKind kind);

    /// <summary>What was found and what was not, a line each.</summary>
    public abstract IReadOnlyList<string> Doctor();
}
