using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Numbers;

public class PhiloxTests
{
    [Theory]
    // The known answers that the authors publish with their library Random123 for philox4x32, ten rounds.
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u,
        0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Gives_the_published_answers(
        uint c0, uint c1, uint c2, uint c3, uint key0, uint key1, uint x0, uint x1, uint x2, uint x3)
        => Assert.Equal((x0, x1, x2, x3), Philox.Block(c0, c1, c2, c3, key0, key1));

    [Fact]
    public void A_stream_is_the_blocks_one_after_the_other()
    {
        var stream = new RandomStream(5, RandomPurpose.Shuffle, 3ul << 32 | 9);
        var (x0, x1, x2, x3) = Philox.Block(2, 0, 9, 3, 5, (uint)RandomPurpose.Shuffle);
        Assert.Equal([x0, x1, x2, x3], [stream.Bits(8), stream.Bits(9), stream.Bits(10), stream.Bits(11)]);
    }
}
