using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public class WidthTests
{
    [Theory, InlineData("128", 128), InlineData("256", 256), InlineData("512", 512)]
    public void TheVariableForcesAWidth(string value, int width) => Assert.Equal(width, Width.Choose(value));

    [Theory, InlineData("64"), InlineData("wide"), InlineData(" 256")]
    public void AnythingElseIsAnErrorThatSaysSo(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => Width.Choose(value));
        Assert.Contains($"NETDSL_WIDTH is \"{value}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutItTheMachineDecides() => Assert.Contains(Width.Choose(null), new[] { 128, 256, 512 });
}
