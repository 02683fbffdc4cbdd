namespace NetDsl.Generator.Schedule;

/// <summary>A plan for each target that code is written for. Parameters lie in the same places in all of them: kernels alone
/// differ, and with them what is stored between two.</summary>
internal sealed record TargetPlans(NetworkPlan? Cpu, NetworkPlan? Gpu)
{
    /// <summary>The one that people are shown.</summary>
    public NetworkPlan First => Cpu ?? Gpu ?? throw new InvalidOperationException("a network is compiled for one target at least");
}
