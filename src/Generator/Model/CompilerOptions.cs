namespace NetDsl.Generator.Model;

/// <summary>What the project's MSBuild properties ask for.</summary>
/// <param name="Cpu">NetDslTargets names Cpu, or nothing: emit SIMD C#.</param>
/// <param name="Gpu">NetDslTargets names Gpu, or nothing: emit ILGPU kernels.</param>
/// <param name="Fuse">NetDslFusion is full: join what can be one kernel. With none, every operation is a kernel of its own
/// and every gradient a buffer, which is slow and easy to look into.</param>
/// <param name="Profile">NetDslProfile is true: CPU programs say after each kernel how far they are, and wait there for all
/// threads. For measuring kernels apart; a step takes a little longer.</param>
/// <param name="Inspect">NetDslInspect is true: add the plan and the graph, for people to read.</param>
internal sealed record CompilerOptions(bool Cpu = true, bool Gpu = true, bool Fuse = true, bool Profile = false,
    bool Inspect = false);
