using System.Runtime.InteropServices;
using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Every operation, at every width, against one lane of plain C#, bit by bit.</summary>
public class LanesTests
{
    private static readonly float[] Special =
        [0f, -0f, 1f, -1f, 0.5f, -2.5f, 3e9f, -3e9f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e-40f, 8388609f, -1.75f];

    public static IEnumerable<object[]> Names => LanesCase<Lanes128>.All.Keys.Select(name => new object[] { name });

    [Theory, MemberData(nameof(Names))]
    public void AgreesWithPlainCode(string name)
    {
        Check<Lanes128>(name);
        Check<Lanes256>(name);
        Check<Lanes512>(name);
    }

    [Fact]
    public void AcrossLanesEveryWidthHasTheSameOrder()
    {
        var values = Enumerable.Range(0, 16).Select(i => MathF.Exp(i) * (i % 3 - 1.1f)).ToArray();
        var sums = (float[])values.Clone();
        for (var half = 8; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++) sums[i] += sums[i + half];
        }

        using var memory = new AlignedMemory(16);
        values.CopyTo(memory.Span);
        Assert.Equal(sums[0], Lanes128.Sum(Lanes128.Load(memory.Floats)));
        Assert.Equal(sums[0], Lanes256.Sum(Lanes256.Load(memory.Floats)));
        Assert.Equal(sums[0], Lanes512.Sum(Lanes512.Load(memory.Floats)));
        Assert.Equal(values.Max(), Lanes128.Max(Lanes128.Load(memory.Floats)));
        Assert.Equal(values.Max(), Lanes256.Max(Lanes256.Load(memory.Floats)));
        Assert.Equal(values.Max(), Lanes512.Max(Lanes512.Load(memory.Floats)));

        memory.Span[11] = float.NaN;
        Assert.Equal(float.NaN, Lanes128.Max(Lanes128.Load(memory.Floats)));
        Assert.Equal(float.NaN, Lanes256.Max(Lanes256.Load(memory.Floats)));
        Assert.Equal(float.NaN, Lanes512.Max(Lanes512.Load(memory.Floats)));
    }

    [Fact]
    public unsafe void ReadsBytesAndInts()
    {
        var bytes = Enumerable.Range(0, 16).Select(i => (byte)(i * 17)).ToArray();
        var ints = Enumerable.Range(0, 16).Select(i => i * 1000003 - 5).ToArray();
        fixed (byte* b = bytes)
        fixed (int* n = ints)
        {
            Check(new(b), new(n), Lanes128.LoadBytes, Lanes128.LoadInts);
            Check(new(b), new(n), Lanes256.LoadBytes, Lanes256.LoadInts);
            Check(new(b), new(n), Lanes512.LoadBytes, Lanes512.LoadInts);
        }

        void Check<TLanes>(Bytes b, Ints n, Func<Bytes, TLanes> loadBytes, Func<Ints, TLanes> loadInts)
            where TLanes : struct, ILanes<TLanes>
        {
            using var memory = new AlignedMemory(16);
            loadBytes(b).Store(memory.Floats);
            Assert.Equal(bytes.Select(x => (float)x), memory.Span.ToArray());
            loadInts(n).Store(memory.Floats);
            Assert.Equal(ints, MemoryMarshal.Cast<float, int>(memory.Span).ToArray());
        }
    }

    [Fact]
    public void SpreadsEightFloatsOverAllLanes()
    {
        var random = new Random(1);
        for (var round = 0; round < 20; round++)
        {
            int[] indices = [.. Enumerable.Range(0, 16).Select(_ => random.Next(8))];
            Check<Lanes128>(indices);
            Check<Lanes256>(indices);
            Check<Lanes512>(indices);
        }

        static unsafe void Check<TLanes>(int[] indices) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory from = new(8), to = new(16);
            for (var i = 0; i < 8; i++) from.Span[i] = i + 0.5f;
            fixed (int* numbers = indices) TLanes.LoadSpread(from.Floats, TLanes.LoadInts(new(numbers))).Store(to.Floats);
            Assert.Equal(indices.Select(i => i + 0.5f), to.Span.ToArray());
        }
    }

    [Fact]
    public void FirstLanesTouchNothingBehindThem()
    {
        for (var count = 0; count <= 17; count++)
        {
            Check<Lanes128>(count);
            Check<Lanes256>(count);
            Check<Lanes512>(count);
        }

        static void Check<TLanes>(int count) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory from = new(16), to = new(16);
            for (var i = 0; i < 16; i++) (from.Span[i], to.Span[i]) = (i + 1, -1);
            TLanes.Load(from.Floats).StoreFirst(to.Floats, count);
            Assert.Equal(Enumerable.Range(0, 16).Select(i => i < count ? i + 1f : -1), to.Span.ToArray());
            TLanes.LoadFirst(from.Floats, count).Store(to.Floats);
            Assert.Equal(Enumerable.Range(0, 16).Select(i => i < count ? i + 1f : 0), to.Span.ToArray());
        }
    }

    private static void Check<TLanes>(string name) where TLanes : struct, ILanes<TLanes>
    {
        using var memory = new AlignedMemory(64);
        var bits = MemoryMarshal.Cast<float, uint>(memory.Span);
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            for (var i = 0; i < 48; i++)
            {
                bits[i] = random.Next(3) switch
                {
                    0 => BitConverter.SingleToUInt32Bits(Special[random.Next(Special.Length)]),
                    1 => BitConverter.SingleToUInt32Bits((random.NextSingle() - 0.5f) * 100),
                    _ => (uint)random.NextInt64(1L << 32),
                };
            }

            TLanes Operand(int i) => TLanes.Load(memory.Floats.At(i * 16));
            LanesCase<TLanes>.All[name](Operand(0), Operand(1), Operand(2)).Store(memory.Floats.At(48));
            for (var lane = 0; lane < 16; lane++)
            {
                uint a = bits[lane], b = bits[16 + lane], c = bits[32 + lane], expected = ScalarCase.Run(name, lane, a, b, c);
                Assert.True(Same(expected, bits[48 + lane]),
                    $"{name}({a:X8}, {b:X8}, {c:X8}) at {TLanes.Width} bits, lane {lane}: {bits[48 + lane]:X8} instead of {expected:X8}");
            }
        }
    }

    /// <summary>The same bits; which of the NaNs comes out when NaNs go in is the processor's affair.</summary>
    private static bool Same(uint expected, uint actual) => expected == actual
        || (float.IsNaN(BitConverter.UInt32BitsToSingle(expected)) && float.IsNaN(BitConverter.UInt32BitsToSingle(actual)));
}
