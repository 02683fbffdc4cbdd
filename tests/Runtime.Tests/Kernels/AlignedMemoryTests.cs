using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public class AlignedMemoryTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(1000)]
    public unsafe void IsZeroAndBeginsAtACacheLine(int length)
    {
        using var memory = new AlignedMemory(length);
        Assert.Equal(length, memory.Length);
        Assert.Equal(length, memory.Span.Length);
        Assert.Equal(0, (nint)memory.Floats.Pointer % AlignedMemory.Alignment);
        Assert.DoesNotContain(memory.Span.ToArray(), value => value != 0);
    }

    [Fact]
    public void IsGoneAfterDispose()
    {
        var memory = new AlignedMemory(4);
        memory.Dispose();
        memory.Dispose();
        Assert.Throws<ObjectDisposedException>(() => memory.Floats);
    }
}
