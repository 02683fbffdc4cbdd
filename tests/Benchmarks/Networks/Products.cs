namespace NetDsl.Benchmarks.Networks;

/// <summary>How all networks here multiply: a build's choice, so that each can be timed both ways.</summary>
internal static class Products
{
#if TF32
    public const Precision Precision = NetDsl.Precision.Tf32;
#else
    public const Precision Precision = NetDsl.Precision.Float32;
#endif
}
