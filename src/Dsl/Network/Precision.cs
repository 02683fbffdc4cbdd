namespace NetDsl;

/// <summary>How products are multiplied: those of dense layers and convolutions and of their gradients. Sums are float32 always, and so is
/// all else.</summary>
public enum Precision
{
    /// <summary>In float32.</summary>
    Float32,

    /// <summary>By the tensor cores of CUDA GPUs of compute capability 8.0 and newer: factors are rounded to ten bits behind the point, to
    /// nearest. Everywhere else as <see cref="Float32"/>.</summary>
    Tf32,
}
