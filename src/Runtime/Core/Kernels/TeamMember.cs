using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>One member of a team at work: who it is, its share, and where it waits for the others.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TeamMember
{
    private readonly Team _team;

    internal TeamMember(Team team, int index)
    {
        _team = team;
        Index = index;
    }

    /// <summary>From 0, the thread that called <see cref="Team.Run"/>, to <see cref="Count"/> - 1.</summary>
    public int Index { get; }

    /// <summary>How many members there are.</summary>
    public int Count => _team.Size;

    /// <summary>Waits until all members have come here; what they wrote before is then seen by all.</summary>
    public void Barrier() => _team.Barrier();

    /// <summary>This member's part of so many units: neighbouring ones, parts differing by one at most, all parts together all units.</summary>
    public (int From, int To) Share(int units) =>
        ((int)((long)units * Index / Count), (int)((long)units * (Index + 1) / Count));
}
