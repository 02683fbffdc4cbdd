namespace NetDsl.Generator.Fusion;

/// <summary>What kernels are made for, where that decides which nodes are one kernel.</summary>
internal enum KernelTarget
{
    /// <summary>A processor: sixteen lanes, and caches that keep what was just worked out.</summary>
    Cpu,

    /// <summary>A GPU: a thread for each number, and memory that is read by all of them.</summary>
    Gpu,
}
