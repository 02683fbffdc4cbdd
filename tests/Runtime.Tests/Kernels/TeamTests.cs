using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public class TeamTests
{
    /// <summary>From no threads at all to more than most machines that run these tests have cores.</summary>
    public static IEnumerable<object[]> Sizes => from size in new[] { 1, 2, 3, 4, 16 } select new object[] { size };

    [Theory, MemberData(nameof(Sizes))]
    public void EveryMemberRunsOnceWithItsOwnIndex(int size)
    {
        using var team = new Team(size);
        var runs = new int[size];
        for (var i = 0; i < 100; i++) team.Run(new Work((in TeamMember me) => Interlocked.Increment(ref runs[me.Index])));
        Assert.All(runs, count => Assert.Equal(100, count));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void TheCallerIsTheFirstMember(int size)
    {
        using var team = new Team(size);
        var first = 0;
        team.Run(new Work((in TeamMember me) => { if (me.Index == 0) first = Environment.CurrentManagedThreadId; }));
        Assert.Equal(Environment.CurrentManagedThreadId, first);
    }

    [Theory, MemberData(nameof(Sizes))]
    public void NobodyPassesABarrierBeforeAllHaveCome(int size)
    {
        const int Rounds = 500;
        using var team = new Team(size);
        int arrived = 0, early = 0;
        team.Run(new Work((in TeamMember me) =>
        {
            for (var round = 1; round <= Rounds; round++)
            {
                Interlocked.Increment(ref arrived);
                me.Barrier();
                if (Volatile.Read(ref arrived) < round * me.Count) Interlocked.Increment(ref early);
                me.Barrier();
            }
        }));
        Assert.Equal(Rounds * size, arrived);
        Assert.Equal(0, early);
    }

    [Theory, MemberData(nameof(Sizes))]
    public void SharesCoverAllUnitsInOrder(int size)
    {
        using var team = new Team(size);
        foreach (var units in new[] { 0, 1, size - 1, size, 50, 1_000_000_007 })
        {
            var shares = new (int From, int To)[size];
            team.Run(new Work((in TeamMember me) => shares[me.Index] = me.Share(units)));
            Assert.Equal(0, shares[0].From);
            Assert.Equal(units, shares[^1].To);
            for (var i = 1; i < size; i++) Assert.Equal(shares[i - 1].To, shares[i].From);
            Assert.All(shares, share => Assert.InRange(share.To - share.From, units / size, units / size + 1));
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void AFailureReachesTheCallerAndTheTeamLivesOn(int size)
    {
        using var team = new Team(size);
        for (var failing = 0; failing < size; failing++)
        {
            var error = Assert.Throws<InvalidDataException>(() => team.Run(new Work((in TeamMember me) =>
            {
                me.Barrier();
                if (me.Index == failing) throw new InvalidDataException($"member {failing}");
                me.Barrier();
                me.Barrier();
            })));
            Assert.Equal($"member {failing}", error.Message);

            var runs = 0;
            team.Run(new Work((in TeamMember me) =>
            {
                me.Barrier();
                Interlocked.Increment(ref runs);
            }));
            Assert.Equal(size, runs);
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void WakesThreadsThatHaveGoneToSleep(int size)
    {
        using var team = new Team(size);
        var runs = 0;
        var work = new Work((in TeamMember me) =>
        {
            if (me.Index == 0) Thread.Sleep(5);
            me.Barrier();
            Interlocked.Increment(ref runs);
        });
        for (var i = 0; i < 20; i++)
        {
            team.Run(work);
            Thread.Sleep(5);
        }

        Assert.Equal(20 * size, runs);
    }

    [Theory, MemberData(nameof(Sizes))]
    public void AllocatesNothing(int size)
    {
        using var team = new Team(size);
        var allocated = new long[size];
        var work = new Work((in TeamMember me) =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++) me.Barrier();
            allocated[me.Index] = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        for (var i = 0; i < 10; i++) team.Run(work);
        var start = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) team.Run(work);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - start);
        Assert.All(allocated, bytes => Assert.Equal(0, bytes));
    }

    [Fact]
    public void RefusesToBeUsedTwiceAtOnce()
    {
        using var team = new Team(2);
        Assert.Throws<InvalidOperationException>(() => team.Run(new Work((in TeamMember me) => team.Run(new Work((in TeamMember _) => { })))));
    }

    [Fact]
    public void RefusesWorkAfterDispose()
    {
        var team = new Team(2);
        team.Dispose();
        team.Dispose();
        Assert.Throws<ObjectDisposedException>(() => team.Run(new Work((in TeamMember me) => { })));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Team(0));
    }
}
