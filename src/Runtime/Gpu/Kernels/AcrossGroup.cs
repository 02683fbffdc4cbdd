using System.ComponentModel;
using ILGPU;

namespace NetDsl.Gpu;

/// <summary>Sums and maxima over the threads of a group, always in the same order: halves are joined until one is left. Every
/// thread has to call, and every thread gets the result.</summary>
/// <remarks>Made of shared memory and barriers alone: not every OpenCL device knows what a warp is.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AcrossGroup
{
    /// <summary>The sum over all threads; <paramref name="threads"/> is a power of two.</summary>
    public static float Sum(ArrayView<float> shared, int lane, int threads, float value)
    {
        shared[lane] = value;
        Group.Barrier();
        for (int half = threads >> 1; half > 0; half >>= 1)
        {
            if (lane < half)
            {
                shared[lane] += shared[lane + half];
            }

            Group.Barrier();
        }

        float sum = shared[0];
        Group.Barrier();
        return sum;
    }

    /// <summary>The maximum over all threads; <paramref name="threads"/> is a power of two.</summary>
    public static float Max(ArrayView<float> shared, int lane, int threads, float value)
    {
        shared[lane] = value;
        Group.Barrier();
        for (int half = threads >> 1; half > 0; half >>= 1)
        {
            if (lane < half)
            {
                shared[lane] = FloatOrder.Max(shared[lane], shared[lane + half]);
            }

            Group.Barrier();
        }

        float most = shared[0];
        Group.Barrier();
        return most;
    }

    /// <summary>Of 16 by 16 threads: the sum of each column.</summary>
    public static float SumDown(ArrayView<float> shared, int across, int down, float value)
    {
        shared[(down * 16) + across] = value;
        Group.Barrier();
        for (int half = 8; half > 0; half >>= 1)
        {
            if (down < half)
            {
                shared[(down * 16) + across] += shared[((down + half) * 16) + across];
            }

            Group.Barrier();
        }

        float sum = shared[across];
        Group.Barrier();
        return sum;
    }
}
