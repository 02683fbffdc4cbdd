namespace NetDsl.Benchmarks.Tests;

public class NumberTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public void What_is_no_count_is_refused_by_name(string text)
        => Assert.Equal($"BATCH: expected a whole number from 1, found '{text}'.", Assert.Throws<UsageException>(() => Number.Count("BATCH", text)).Message);

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("nan")]
    public void What_is_no_time_is_refused_by_name(string text)
        => Assert.Equal($"SECONDS: expected a number above 0, found '{text}'.", Assert.Throws<UsageException>(() => Number.Seconds("SECONDS", text)).Message);

    [Theory]
    [InlineData("3", "cpu:3")]
    [InlineData("cpu:2", "cpu:2")]
    public void A_device_is_a_number_of_threads_or_a_name(string text, string device)
        => Assert.Equal(device, Number.Device("DEVICE", text).Id);

    [Fact]
    public void What_is_no_device_is_refused_by_name()
    {
        Assert.Contains("tpu", Assert.Throws<DeviceNotFoundException>(() => Number.Device("DEVICE", "tpu")).Message, StringComparison.Ordinal);
        Assert.Contains("DEVICE", Assert.Throws<UsageException>(() => Number.Device("DEVICE", "0")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_read()
        => Assert.Equal((200, 0.5), (Number.Count("BATCH", "200"), Number.Seconds("SECONDS", "0.5")));
}
