using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>Work that all members of a team do together: the same method, each with its own share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITeamWork
{
    /// <summary>Does the part of one member.</summary>
    void Run(in TeamMember me);
}
