namespace NetDsl.Runtime.Tests.Devices;

/// <summary>This program has no GPU assembly: GPUs are missing, and everything says so.</summary>
public class DeviceTests
{
    [Fact]
    public void The_cpu_takes_all_cores_unless_told_otherwise()
    {
        Assert.Equal(Environment.ProcessorCount, Device.Cpu().Threads);
        Assert.Equal((DeviceKind.Cpu, 3), (Device.Cpu(3).Kind, Device.Cpu(3).Threads));
        Assert.Throws<ArgumentOutOfRangeException>(() => Device.Cpu(-1));
        Assert.InRange(Device.Cpu(Device.MaxThreads).Threads, 4 * Environment.ProcessorCount, int.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => Device.Cpu(Device.MaxThreads + 1));
    }

    [Theory]
    [InlineData("auto", 0)]
    [InlineData("cpu", 0)]
    [InlineData("CPU:2", 2)]
    public void Names_are_read(string text, int threads)
        => Assert.Equal((DeviceKind.Cpu, threads == 0 ? Environment.ProcessorCount : threads), (Device.Parse(text).Kind, Device.Parse(text).Threads));

    [Theory]
    [InlineData("cuda")]
    [InlineData("cuda:1")]
    [InlineData("opencl")]
    [InlineData("ilgpu-cpu")]
    [InlineData("tpu")]
    [InlineData("cpu:")]
    [InlineData("cpu:x")]
    [InlineData("cpu:100000")]
    [InlineData("cuda:-1")]
    [InlineData("auto:1")]
    [InlineData("")]
    public void What_is_missing_is_named_with_what_is_there(string text)
    {
        var error = Assert.Throws<DeviceNotFoundException>(() => Device.Parse(text));
        Assert.Equal(text, error.Asked);
        Assert.Equal("cpu", Assert.Single(error.Available));
    }

    [Fact]
    public void A_missing_gpu_assembly_is_given_as_the_reason()
        => Assert.Contains("without GPU code", Assert.Throws<DeviceNotFoundException>(() => Device.Cuda()).Message);

    [Fact]
    public void The_doctor_has_a_line_for_what_is_there_and_for_what_is_not()
    {
        var lines = Device.Doctor();
        Assert.StartsWith("cpu: ", lines[0]);
        Assert.Contains(lines, line => line.Contains("cuda", StringComparison.Ordinal) && line.Contains("without GPU code", StringComparison.Ordinal));
        Assert.StartsWith("auto: cpu", lines[^1]);
        Assert.Equal(DeviceKind.Cpu, Assert.Single(Device.List()).Kind);
    }

    [Fact]
    public void A_device_is_read_back_from_its_id() => Assert.Equal(2, Device.Parse(Device.Cpu(2).Id).Threads);
}
