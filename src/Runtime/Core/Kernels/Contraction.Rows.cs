using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Rows of the input times panels of weights.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>
    /// For each row and each panel of sixteen outputs: the sum over runs and k of
    /// <c>a[row * rowStride + run * runStride + k] * panels[panel * panelStep + (run * runLength + k) * 16 + lane]</c>,
    /// handed to <paramref name="epilogue"/>.
    /// </summary>
    public static void Rows<TEpilogue>(
        Floats a, nint rowStride, int runs, int runLength, nint runStride, Floats panels, int panelStep,
        int rowFrom, int rowTo, int panelFrom, int panelTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        // To the tiles, rows are the pixels of one endless line.
        var line = new PixelRows(1, int.MaxValue, 0, 0, rowStride, 1, 0, runs, runStride, runLength);
        var ofLine = new OfLine<TEpilogue>(epilogue);
        Pixels(line, a, panels, panelStep, rowFrom, rowTo, panelFrom, panelTo, ref ofLine);
        epilogue = ofLine.Epilogue;
    }

    private struct OfLine<TEpilogue>(TEpilogue epilogue) : IPixelEpilogue<TLanes>
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        public TEpilogue Epilogue = epilogue;

        public static bool IsShort => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(TLanes sum, int sample, int y, int x, int panel) => Epilogue.Finish(sum, x, panel);
    }
}
