using ILGPU;

namespace NetDsl.Gpu;

/// <summary>Work out what gradients are multiplied by so that all of them together are no larger than a limit.</summary>
public static class NormKernels
{
    /// <summary>The threads of a group.</summary>
    public const int Threads = 256;

    /// <summary>Lines of a part, at most.</summary>
    public const int Lines = 256;

    /// <summary>A group a part: the sum of its squares, in units of the limit: what is so large that its square is not finite is far above
    /// it, and what is so small that its square is lost adds nothing to what is.</summary>
    public static void Square(ArrayView<float> parameters, ArrayView<NormPart> parts, ArrayView<float> squares, float inverseLimit)
    {
        var shared = SharedMemory.Allocate<float>(Threads);
        int lane = Group.IdxX;
        var part = parts[Grid.IdxX];
        float sum = 0f;
        for (int line = part.First + (lane >> 4); line < part.End; line += Threads >> 4)
        {
            if ((line / part.Rows * 16) + (lane & 15) < part.Columns)
            {
                float gradient = parameters[part.Place + (line * 16) + (lane & 15)] * inverseLimit;
                sum += gradient * gradient;
            }
        }

        sum = AcrossGroup.Sum(shared, lane, Threads, sum);
        if (lane == 0)
        {
            squares[Grid.IdxX] = sum;
        }
    }

    /// <summary>One group: the sum over all parts, and of it the factor, which is 1 up to the limit.</summary>
    public static void Join(ArrayView<float> squares, int count, ArrayView<float> arena, int at)
    {
        var shared = SharedMemory.Allocate<float>(Threads);
        int lane = Group.IdxX;
        float part = 0f;
        for (int i = lane; i < count; i += Threads)
        {
            part += squares[i];
        }

        float sum = AcrossGroup.Sum(shared, lane, Threads, part);
        if (lane == 0)
        {
            arena[at] = sum > 1f ? 1f / MathF.Sqrt(sum) : 1f;
        }
    }
}
