using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>The random numbers of dropout: Philox2x32-10 (Salmon, Moraes, Dror and Shaw, 2011) of the element's place in the
/// sample and the sample's place in the batch, under a key made of seed, layer and step. A number is made where it is needed,
/// in the forward and again in the backward pass, and is the same on every device.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CounterRandom
{
    private const uint Multiplier = 0xD256D193, Weyl = 0x9E3779B9;
    private const int Rounds = 10;
    private const float Step24 = 1f / (1 << 24);

    /// <summary>The key of one layer in one step.</summary>
    public static uint Key(uint seed, int stream, int step)
    {
        uint key = seed ^ ((uint)stream * 0x85EBCA6B);
        key = Mix(key) ^ (uint)step;
        return Mix(key);
    }

    /// <summary>A number in [0, 1), in steps of 2^-24.</summary>
    public static float Uniform(uint key, int sample, int element)
    {
        uint x = (uint)element, y = (uint)sample;
        for (int round = 0; round < Rounds; round++)
        {
            ulong product = (ulong)Multiplier * x;
            x = (uint)(product >> 32) ^ key ^ y;
            y = (uint)product;
            key += Weyl;
        }

        return (x >> 8) * Step24;
    }

    /// <summary>The numbers of sixteen neighbouring elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Uniform<TLanes>(uint key, int sample, int element)
        where TLanes : struct, ILanes<TLanes>
    {
        var x = TLanes.AddInt(TLanes.Iota, TLanes.BroadcastInt(element));
        var y = TLanes.BroadcastInt(sample);
        var multiplier = TLanes.BroadcastInt(unchecked((int)Multiplier));
        for (int round = 0; round < Rounds; round++)
        {
            var high = TLanes.MultiplyHighUnsigned(x, multiplier);
            var low = TLanes.MultiplyLow(x, multiplier);
            x = TLanes.Xor(TLanes.Xor(high, TLanes.BroadcastInt(unchecked((int)key))), y);
            y = low;
            key += Weyl;
        }

        return TLanes.ConvertToFloat(TLanes.ShiftRightLogical(x, 8)) * TLanes.Broadcast(Step24);
    }

    /// <summary>Spreads every bit over the word (MurmurHash3's finaliser).</summary>
    private static uint Mix(uint h)
    {
        h = (h ^ (h >> 16)) * 0x85EBCA6B;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
