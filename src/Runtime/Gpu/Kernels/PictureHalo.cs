using System.ComponentModel;
using ILGPU;

namespace NetDsl.Gpu;

/// <summary>The zeros around pictures, so that a window that slides over them needs no bounds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PictureHalo
{
    /// <summary>Writes zeros around the pictures of all samples; the threads of all groups share them.</summary>
    /// <param name="arena">The activations.</param>
    /// <param name="at">Where the first sample's zeros begin.</param>
    /// <param name="sampleStride">Floats from one sample to the next.</param>
    /// <param name="height">Lines of the picture.</param>
    /// <param name="width">Floats of a line of the picture.</param>
    /// <param name="top">Lines of zeros above it.</param>
    /// <param name="bottom">Lines of zeros below it.</param>
    /// <param name="left">Zeros before each line.</param>
    /// <param name="right">Zeros behind each line.</param>
    /// <param name="samples">How many samples.</param>
    public static void Clear(ArrayView<float> arena, int at, int sampleStride, int height, int width, int top, int bottom, int left, int right, int samples)
    {
        int line = left + width + right, above = top * line, lines = (top + bottom) * line, beside = left + right;
        int zeros = lines + (height * beside);
        for (int i = Grid.GlobalIndex.X; i < samples * zeros; i += Grid.DimX * Group.DimX)
        {
            int number = i % zeros, place;
            if (number < above)
            {
                place = number;
            }
            else if (number < lines)
            {
                place = number + (height * line);
            }
            else
            {
                int next = number - lines;
                int across = next % beside;
                place = above + (next / beside * line) + (across < left ? across : width + across);
            }

            arena[at + (i / zeros * sampleStride) + place] = 0f;
        }
    }
}
