using System.Collections.Immutable;
using ILGPU.Runtime.Cuda;

namespace NetDsl.Gpu;

/// <summary>The devices of a kind, or why there are none.</summary>
internal sealed record Findings(ImmutableArray<GpuDevice> Devices, string? Reason)
{
    /// <summary>Asks ILGPU.</summary>
    public static Findings Of(DeviceKind kind, Func<ImmutableArray<ILGPU.Runtime.Device>> all, Func<string> whyNone)
    {
        try
        {
            var devices = all().Select((device, index) => new GpuDevice(kind, index, device.Name, HasTensorCores(device))).ToImmutableArray();
            return new(devices, devices.IsEmpty ? whyNone() : null);
        }
        catch (Exception failure)
        {
            return new([], $"{failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>For the doctor.</summary>
    public IEnumerable<string> Lines(string kind)
        => Devices.IsEmpty ? [$"{kind}: none, {Reason}"] : Devices.Select(device => $"{device.Id}: {device.Name}{(device.HasTensorCores ? ", tensor cores for TF32" : "")}");

    private static bool HasTensorCores(ILGPU.Runtime.Device device) => device is CudaDevice { Architecture: { } architecture } && architecture >= CudaArchitecture.SM_80;
}
