using NetDsl.Examples.CurrencyRate;
using NetDsl.Runtime.Tests;

namespace NetDsl.Examples.Tests;

public class RateFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n  \n")]
    public void Empty_lines_at_the_end_are_none(string end)
    {
        using var folder = new TempFolder();
        var (days, rates) = RateFile.Read(folder.Put("rates.csv", [.. "date,rate\n2017-01-31,1.5\n2017-02-01,1.25"u8, .. System.Text.Encoding.UTF8.GetBytes(end)]));
        Assert.Equal([new(2017, 1, 31), new DateOnly(2017, 2, 1)], days);
        Assert.Equal([1.5f, 1.25f], rates);
    }

    [Fact]
    public void An_empty_line_between_days_is_an_error_and_so_is_a_file_without_any()
    {
        using var folder = new TempFolder();
        Assert.Equal("line 3", Assert.Throws<DataFormatException>(() => RateFile.Read(folder.Put("a.csv", "date,rate\n2017-01-31,1.5\n\n2017-02-01,1.25"u8.ToArray()))).Place);
        Assert.Equal("line 2", Assert.Throws<DataFormatException>(() => RateFile.Read(folder.Put("a.csv", "date,rate\n\n"u8.ToArray()))).Place);
        Assert.Equal("line 2", Assert.Throws<DataFormatException>(() => RateFile.Read(folder.Put("a.csv", []))).Place);
        Assert.Equal("a folder", Assert.Throws<DataFormatException>(() => RateFile.Read(folder.Path)).Found);
    }
}
