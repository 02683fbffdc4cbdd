namespace NetDsl.OpenClTests;

/// <summary>The device that these tests run on: what NETDSL_TEST_DEVICE names, such as <c>cuda</c>, or the OpenCL device. Where
/// there is no OpenCL device they are skipped, with the reason; where NETDSL_REQUIRE_OPENCL is 1, or a device was named, they
/// fail.</summary>
internal static class TestDevice
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("NETDSL_TEST_DEVICE") is { Length: > 0 } name ? name : null;

    private static readonly Lazy<(Device? Device, string Reason)> Found = new(() =>
    {
        try
        {
            return (Device.Parse(Named ?? "opencl"), "");
        }
        catch (DeviceNotFoundException missing)
        {
            return (null, missing.Message);
        }
    });

    /// <summary>The device, or no test.</summary>
    public static Device Get()
    {
        var (device, reason) = Found.Value;
        Assert.False(device is null && (Named is not null || Environment.GetEnvironmentVariable("NETDSL_REQUIRE_OPENCL") == "1"), reason);
        Skip.If(device is null, reason);
        return device!;
    }
}
