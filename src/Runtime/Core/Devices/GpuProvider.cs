using System.Globalization;

namespace NetDsl.Devices;

/// <summary>Finds the GPU assembly, where the program has it. Asked only when a GPU is wanted or could be.</summary>
internal static class GpuProvider
{
    private static readonly Lazy<DeviceProvider?> Found = new(Load);

    public static DeviceProvider? Instance => Found.Value;

    public static Device Get(DeviceKind kind, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Instance?.Find(kind, index) ?? throw new DeviceNotFoundException(
            index == 0 ? Device.Prefix(kind) : string.Create(CultureInfo.InvariantCulture, $"{Device.Prefix(kind)}:{index}"),
            Available(), Instance is null ? "this program was built without GPU code" : Instance.WhyMissing(kind));
    }

    /// <summary>The names that can be asked for.</summary>
    public static IEnumerable<string> Available() => Device.List().Select(device => device.Kind == DeviceKind.Cpu ? "cpu" : device.Id);

    private static DeviceProvider? Load()
        => Type.GetType("NetDsl.Gpu.GpuDeviceProvider, NetDsl.Runtime.Gpu") is { } type
            ? (DeviceProvider?)Activator.CreateInstance(type)
            : null;
}
