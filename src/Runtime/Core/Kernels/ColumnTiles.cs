using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Register tiles over neighbouring inputs and one panel, summed down the rows of both operands.</summary>
/// <remarks>
/// The panel lies close together in a <see cref="ColumnScratch"/>, the inputs there or in place. Each lane adds its products one after the other to zero or,
/// where the tile goes on with a depth that was cut, to what the sums hold: a cut changes no bit.
/// </remarks>
internal static unsafe partial class ColumnTiles<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Six inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Six(float* a, nint aStride, float* b, int depth, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero;
        TLanes s3 = TLanes.Zero, s4 = TLanes.Zero, s5 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
            s2 = TLanes.Load(new(sums + 32));
            s3 = TLanes.Load(new(sums + 48));
            s4 = TLanes.Load(new(sums + 64));
            s5 = TLanes.Load(new(sums + 80));
        }

        for (; depth > 0; depth--)
        {
            var lanes = TLanes.Load(new(b));
            s0 = TLanes.Fma(TLanes.Broadcast(a[0]), lanes, s0);
            s1 = TLanes.Fma(TLanes.Broadcast(a[1]), lanes, s1);
            s2 = TLanes.Fma(TLanes.Broadcast(a[2]), lanes, s2);
            s3 = TLanes.Fma(TLanes.Broadcast(a[3]), lanes, s3);
            s4 = TLanes.Fma(TLanes.Broadcast(a[4]), lanes, s4);
            s5 = TLanes.Fma(TLanes.Broadcast(a[5]), lanes, s5);
            a += aStride;
            b += 16;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
        s4.Store(new(sums + 64));
        s5.Store(new(sums + 80));
    }

    /// <summary>Five inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Five(float* a, nint aStride, float* b, int depth, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero;
        TLanes s3 = TLanes.Zero, s4 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
            s2 = TLanes.Load(new(sums + 32));
            s3 = TLanes.Load(new(sums + 48));
            s4 = TLanes.Load(new(sums + 64));
        }

        for (; depth > 0; depth--)
        {
            var lanes = TLanes.Load(new(b));
            s0 = TLanes.Fma(TLanes.Broadcast(a[0]), lanes, s0);
            s1 = TLanes.Fma(TLanes.Broadcast(a[1]), lanes, s1);
            s2 = TLanes.Fma(TLanes.Broadcast(a[2]), lanes, s2);
            s3 = TLanes.Fma(TLanes.Broadcast(a[3]), lanes, s3);
            s4 = TLanes.Fma(TLanes.Broadcast(a[4]), lanes, s4);
            a += aStride;
            b += 16;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
        s4.Store(new(sums + 64));
    }

    /// <summary>Four inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(float* a, nint aStride, float* b, int depth, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero;
        TLanes s3 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
            s2 = TLanes.Load(new(sums + 32));
            s3 = TLanes.Load(new(sums + 48));
        }

        for (; depth > 0; depth--)
        {
            var lanes = TLanes.Load(new(b));
            s0 = TLanes.Fma(TLanes.Broadcast(a[0]), lanes, s0);
            s1 = TLanes.Fma(TLanes.Broadcast(a[1]), lanes, s1);
            s2 = TLanes.Fma(TLanes.Broadcast(a[2]), lanes, s2);
            s3 = TLanes.Fma(TLanes.Broadcast(a[3]), lanes, s3);
            a += aStride;
            b += 16;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
    }

    /// <summary>Three inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Three(float* a, nint aStride, float* b, int depth, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
            s2 = TLanes.Load(new(sums + 32));
        }

        for (; depth > 0; depth--)
        {
            var lanes = TLanes.Load(new(b));
            s0 = TLanes.Fma(TLanes.Broadcast(a[0]), lanes, s0);
            s1 = TLanes.Fma(TLanes.Broadcast(a[1]), lanes, s1);
            s2 = TLanes.Fma(TLanes.Broadcast(a[2]), lanes, s2);
            a += aStride;
            b += 16;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
    }

    /// <summary>Two inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Two(float* a, nint aStride, float* b, int depth, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
        }

        for (; depth > 0; depth--)
        {
            var lanes = TLanes.Load(new(b));
            s0 = TLanes.Fma(TLanes.Broadcast(a[0]), lanes, s0);
            s1 = TLanes.Fma(TLanes.Broadcast(a[1]), lanes, s1);
            a += aStride;
            b += 16;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
    }

    /// <summary>One input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(float* a, nint aStride, float* b, int depth, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
        }

        for (; depth > 0; depth--)
        {
            var lanes = TLanes.Load(new(b));
            s0 = TLanes.Fma(TLanes.Broadcast(a[0]), lanes, s0);
            a += aStride;
            b += 16;
        }

        s0.Store(new(sums));
    }
}
