using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>What one member of a team does.</summary>
internal delegate void WorkOfMember(in TeamMember me);

/// <summary>A team's work, written where it is tested.</summary>
internal sealed class Work(WorkOfMember part) : ITeamWork
{
    public void Run(in TeamMember me) => part(me);
}
