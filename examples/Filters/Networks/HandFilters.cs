namespace NetDsl.Examples.Filters;

/// <summary>The lecture's three filters of 3 x 3 over one picture: each looks at a pixel and those around it, and is the same everywhere.
/// There is nothing to learn, so no code to train it is generated.</summary>
[Network]
public partial class HandFilters
{
    [Input(256, 256, 3)] public static partial Tensor Picture { get; }
    [FixedConv(Filter.Blur)] public static partial Tensor Blurred { get; }
    [From(nameof(Picture)), FixedConv(Filter.Edges)] public static partial Tensor Edges { get; }
    [From(nameof(Picture)), FixedConv(Filter.Sharpen)] public static partial Tensor Sharpened { get; }
}
