using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>Some neighbouring samples of a batch, which the members of a team share.</summary>
/// <param name="me">The member.</param>
/// <param name="first">The first sample.</param>
/// <param name="count">How many there are.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SampleSlice(TeamMember me, int first, int count)
{
    /// <summary>This member's part of so many units a sample, which are numbered through the batch.</summary>
    public (int From, int To) Share(int units)
    {
        var (from, to) = me.Share(count * units);
        return ((first * units) + from, (first * units) + to);
    }
}
