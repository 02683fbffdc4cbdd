namespace NetDsl.OpenClTests;

/// <summary>The OpenCL device that these tests run on. Where there is none they are skipped, with the reason; where
/// NETDSL_REQUIRE_OPENCL is 1 they fail.</summary>
internal static class OpenClDevice
{
    private static readonly Lazy<string?> Missing = new(() =>
    {
        try
        {
            Device.OpenCl();
            return null;
        }
        catch (DeviceNotFoundException missing)
        {
            return missing.Message;
        }
    });

    /// <summary>The device, or no test.</summary>
    public static Device Get()
    {
        if (Missing.Value is { } reason)
        {
            Assert.False(Environment.GetEnvironmentVariable("NETDSL_REQUIRE_OPENCL") == "1", reason);
            Skip.If(true, reason);
        }

        return Device.OpenCl();
    }
}
