using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>
/// Sums over the batch in groups of neighbouring samples: each is added up by the thread that has these samples in its cache, and waits in memory
/// until the groups' sums are added, first to last. How many groups there are depends on the batch alone, so any number of threads gives the same bits.
/// </summary>
/// <param name="sums">Where sums wait: group by group, in each panel by panel, in each row by row.</param>
/// <param name="batch">Samples.</param>
/// <param name="rows">Rows of a panel: of weights, and one more where there is a bias.</param>
/// <param name="panels">Panels of sixteen outputs.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SampleGroups<TLanes>(Floats sums, int batch, int rows, int panels) where TLanes : struct, ILanes<TLanes>
{
    private readonly int _count = Layout.SampleGroups(batch);

    private int Lines => rows * panels;

    /// <summary>What a member of the team adds up: whole groups, and of some a part of the inputs.</summary>
    /// <param name="me">The member.</param>
    /// <param name="inputs">Inputs that each group is asked for.</param>
    public Parts PartsOf(in TeamMember me, int inputs)
    {
        var (from, to) = me.Share(_count * inputs);
        return new(this, inputs, from, to);
    }

    /// <summary>Adds this member's share of the groups' sums; every member has to have done its parts.</summary>
    public void AddUp<TWeights, TBias>(in TeamMember me, int weightRows, ref TWeights weights, ref TBias bias)
        where TWeights : struct, IEpilogue<TLanes>
        where TBias : struct, IEpilogue<TLanes>
    {
        // Rows, as inputs before: of a single group everyone has its own sums in its cache.
        var (from, to) = me.Share(rows);
        for (var panel = 0; panel < panels; panel++)
        {
            for (var row = from; row < to; row++)
            {
                var line = panel * rows + row;
                var sum = TLanes.Load(sums.At(line * Layout.Lanes));
                for (var group = 1; group < _count; group++) sum += TLanes.Load(sums.At(((nint)group * Lines + line) * Layout.Lanes));
                if (row < weightRows) weights.Finish(sum, row, panel);
                else bias.Finish(sum, 0, panel);
            }
        }
    }

    private Part PartOf(int group, int from, int to)
    {
        int first = Layout.FirstOfGroup(group, batch), end = Layout.FirstOfGroup(group + 1, batch);
        var own = sums.At((nint)group * Lines * Layout.Lanes);
        return new(first, end - first, from, to, new(own, rows), new(own.At((rows - 1) * Layout.Lanes), rows));
    }

    /// <summary>Inputs of one group that a member adds up.</summary>
    /// <param name="First">The first sample.</param>
    /// <param name="Samples">How many there are.</param>
    /// <param name="From">The first input.</param>
    /// <param name="To">The one behind the last.</param>
    /// <param name="Weights">Takes the sums of weights.</param>
    /// <param name="Bias">Takes that of the bias, where there is one: the last row.</param>
    public readonly record struct Part(int First, int Samples, int From, int To, Keep Weights, Keep Bias);

    /// <summary>Keeps a group's sums.</summary>
    public readonly struct Keep(Floats own, int rows) : IEpilogue<TLanes>
    {
        /// <inheritdoc/>
        public void Finish(TLanes sum, int row, int panel) => sum.Store(own.At((panel * rows + row) * Layout.Lanes));
    }

    /// <summary>The parts of a member, one after the other.</summary>
    public struct Parts(SampleGroups<TLanes> groups, int inputs, int from, int to)
    {
        private int _next = from;

        /// <summary>Where the enumeration stands.</summary>
        public Part Current { get; private set; }

        /// <summary>For <c>foreach</c>.</summary>
        public readonly Parts GetEnumerator() => this;

        /// <summary>Goes on to the next group.</summary>
        public bool MoveNext()
        {
            if (_next >= to) return false;
            var (group, first) = Math.DivRem(_next, inputs);
            var some = Math.Min(inputs - first, to - _next);
            Current = groups.PartOf(group, first, first + some);
            _next += some;
            return true;
        }
    }
}
