namespace NetDsl;

/// <summary>How exactly products are multiplied: those of dense layers and convolutions, those that recurrent layers make for all steps at once, and
/// those of their gradients. Sums are always float32, and so is everything else.</summary>
public enum Precision
{
    /// <summary>In float32.</summary>
    Float32,

    /// <summary>By the tensor cores of CUDA GPUs of compute capability 8.0 and newer: factors are rounded to the nearest number with ten bits behind
    /// the point. On other devices as <see cref="Float32"/>.</summary>
    Tf32,
}
