using System.ComponentModel;

namespace NetDsl.Gpu;

/// <summary>The larger and the smaller of two numbers, and NaN where one is: what devices offer under these names gives the other
/// number, and a network that has come apart would look sound.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FloatOrder
{
    public static float Max(float a, float b) => a < b || float.IsNaN(b) ? b : a;

    public static float Min(float a, float b) => b < a || float.IsNaN(b) ? b : a;
}
