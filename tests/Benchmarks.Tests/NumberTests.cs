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

    [Fact]
    public void Numbers_are_read()
        => Assert.Equal((200, 0.5), (Number.Count("BATCH", "200"), Number.Seconds("SECONDS", "0.5")));
}
