using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Tiles of a scan's products, whose sums go where the step reads them.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>Six rows by one panel, so many times: rows lie <paramref name="rowStride"/> apart and their sums
    /// <paramref name="sumsStride"/>; a bias is added last, if there is one.</summary>
    /// <remarks>What <see cref="Sixes"/> does, without the addresses of rows that may lie anywhere and without a scratch between: at a depth
    /// of 32, that is what a third of the time went into.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SixesOfStep(int tiles, float* rows, nint rowStride, int depth, float* panels, float* bias, float* sums, nint sumsStride)
    {
        nint steps = depth;
        for (; tiles > 0; tiles--, rows += 6 * rowStride, sums += 6 * sumsStride)
        {
            TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero, s5 = TLanes.Zero;
            float* a0 = rows, a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride;
            var panel = panels;
            for (nint k = 0; k != steps; k++)
            {
                var b = TLanes.Load(new(panel));
                TLanes.AddProduct(ref s0, b, a0 + k);
                TLanes.AddProduct(ref s1, b, a1 + k);
                TLanes.AddProduct(ref s2, b, a2 + k);
                TLanes.AddProduct(ref s3, b, a3 + k);
                TLanes.AddProduct(ref s4, b, a4 + k);
                TLanes.AddProduct(ref s5, b, a5 + k);
                panel += 16;
            }

            if (bias is not null)
            {
                var add = TLanes.Load(new(bias));
                s0 += add;
                s1 += add;
                s2 += add;
                s3 += add;
                s4 += add;
                s5 += add;
            }

            var to = sums;
            s0.Store(new(to));
            s1.Store(new(to += sumsStride));
            s2.Store(new(to += sumsStride));
            s3.Store(new(to += sumsStride));
            s4.Store(new(to += sumsStride));
            s5.Store(new(to + sumsStride));
        }
    }

    /// <summary>Six rows by two panels, so many times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SixesOfStepByTwo(int tiles, float* rows, nint rowStride, int depth, float* panels, float* bias, float* sums, nint sumsStride)
    {
        nint steps = depth, panelStep = steps * 16;
        for (; tiles > 0; tiles--, rows += 6 * rowStride, sums += 6 * sumsStride)
        {
            TLanes s00 = TLanes.Zero, s10 = TLanes.Zero, s20 = TLanes.Zero, s30 = TLanes.Zero, s40 = TLanes.Zero, s50 = TLanes.Zero;
            TLanes s01 = TLanes.Zero, s11 = TLanes.Zero, s21 = TLanes.Zero, s31 = TLanes.Zero, s41 = TLanes.Zero, s51 = TLanes.Zero;
            float* a0 = rows, a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride;
            var panel = panels;
            for (nint k = 0; k != steps; k++)
            {
                TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel + panelStep));
                var x0 = TLanes.Broadcast(a0[k]);
                TLanes.AddProduct(ref s00, b0, x0);
                TLanes.AddProduct(ref s01, b1, x0);
                var x1 = TLanes.Broadcast(a1[k]);
                TLanes.AddProduct(ref s10, b0, x1);
                TLanes.AddProduct(ref s11, b1, x1);
                var x2 = TLanes.Broadcast(a2[k]);
                TLanes.AddProduct(ref s20, b0, x2);
                TLanes.AddProduct(ref s21, b1, x2);
                var x3 = TLanes.Broadcast(a3[k]);
                TLanes.AddProduct(ref s30, b0, x3);
                TLanes.AddProduct(ref s31, b1, x3);
                var x4 = TLanes.Broadcast(a4[k]);
                TLanes.AddProduct(ref s40, b0, x4);
                TLanes.AddProduct(ref s41, b1, x4);
                var x5 = TLanes.Broadcast(a5[k]);
                TLanes.AddProduct(ref s50, b0, x5);
                TLanes.AddProduct(ref s51, b1, x5);
                panel += 16;
            }

            if (bias is not null)
            {
                TLanes add0 = TLanes.Load(new(bias)), add1 = TLanes.Load(new(bias + 16));
                s00 += add0;
                s10 += add0;
                s20 += add0;
                s30 += add0;
                s40 += add0;
                s50 += add0;
                s01 += add1;
                s11 += add1;
                s21 += add1;
                s31 += add1;
                s41 += add1;
                s51 += add1;
            }

            var to = sums;
            s00.Store(new(to));
            s01.Store(new(to + 16));
            to += sumsStride;
            s10.Store(new(to));
            s11.Store(new(to + 16));
            to += sumsStride;
            s20.Store(new(to));
            s21.Store(new(to + 16));
            to += sumsStride;
            s30.Store(new(to));
            s31.Store(new(to + 16));
            to += sumsStride;
            s40.Store(new(to));
            s41.Store(new(to + 16));
            to += sumsStride;
            s50.Store(new(to));
            s51.Store(new(to + 16));
        }
    }

    /// <summary>One row by five neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OneByFive(float* row, int depth, float* panel, nint panelStep, float* sums)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero;
        float* panel1 = panel + panelStep, panel2 = panel1 + panelStep, panel3 = panel2 + panelStep, panel4 = panel3 + panelStep;
        for (var end = row + depth; row != end; row++)
        {
            var x = TLanes.Broadcast(*row);
            TLanes.AddProduct(ref s0, TLanes.Load(new(panel)), x);
            TLanes.AddProduct(ref s1, TLanes.Load(new(panel1)), x);
            TLanes.AddProduct(ref s2, TLanes.Load(new(panel2)), x);
            TLanes.AddProduct(ref s3, TLanes.Load(new(panel3)), x);
            TLanes.AddProduct(ref s4, TLanes.Load(new(panel4)), x);
            panel += 16;
            panel1 += 16;
            panel2 += 16;
            panel3 += 16;
            panel4 += 16;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
        s4.Store(new(sums + 64));
    }
}
