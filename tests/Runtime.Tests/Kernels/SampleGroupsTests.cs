using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public class SampleGroupsTests
{
    private const int Inputs = 5, Panels = 3;

    public static IEnumerable<object[]> Cases => from size in new[] { 1, 2, 3, 7 } from batch in new[] { 1, 2, 7, 8, 9, 64, 131 } select new object[] { size, batch };

    [Theory, MemberData(nameof(Cases))]
    public void EverySampleOfEveryInputIsInOnePart(int size, int batch)
    {
        var seen = new int[batch, Inputs];
        using var team = new Team(size);
        team.Run(new Work((in TeamMember me) =>
        {
            foreach (var part in new SampleGroups<Lanes256>(default, batch, Inputs, Panels).PartsOf(me, Inputs))
                for (var sample = part.First; sample < part.First + part.Samples; sample++)
                    for (var input = part.From; input < part.To; input++) Interlocked.Increment(ref seen[sample, input]);
        }));
        Assert.All(seen.Cast<int>(), count => Assert.Equal(1, count));
    }

    /// <summary>The order of the sum can be seen in its bits.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void TheSumsOfGroupsAreAddedFirstToLast(int size, int batch)
    {
        var groups = Layout.SampleGroups(batch);
        var given = Noise.Of(1, groups * Panels * Inputs * 16);
        using var source = Noise.Copy(given);
        var expected = new float[Panels * Inputs * 16];
        for (var line = 0; line < groups * Panels * Inputs; line++)
        {
            var (panel, row) = Math.DivRem(line % (Panels * Inputs), Inputs);
            for (var lane = 0; lane < 16; lane++) expected[(row * Panels + panel) * 16 + lane] += given[line * 16 + lane];
        }

        Assert.Equal(expected, Run<Lanes128>());
        Assert.Equal(expected, Run<Lanes256>());
        Assert.Equal(expected, Run<Lanes512>());

        float[] Run<TLanes>() where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory sums = new(given.Length), result = new(expected.Length);
            using var team = new Team(size);
            team.Run(new Work((in TeamMember me) =>
            {
                // The last row of each panel is the bias.
                var all = new SampleGroups<TLanes>(sums.Floats, batch, Inputs, Panels);
                foreach (var part in all.PartsOf(me, Inputs))
                {
                    var group = Enumerable.Range(0, groups).Single(g => Layout.FirstOfGroup(g, batch) == part.First);
                    for (var panel = 0; panel < Panels; panel++)
                        for (var input = part.From; input < part.To; input++)
                        {
                            var value = TLanes.Load(source.Floats.At(((group * Panels + panel) * Inputs + input) * 16));
                            if (input < Inputs - 1) part.Weights.Finish(value, input, panel);
                            else part.Bias.Finish(value, 0, panel);
                        }
                }

                me.Barrier();
                var weights = new Collect<TLanes>(result.Floats, Panels * 16, adds: true);
                var bias = new Collect<TLanes>(result.Floats.At((Inputs - 1) * Panels * 16), Panels * 16, adds: true);
                all.AddUp(me, Inputs - 1, ref weights, ref bias);
            }));
            return result.Span.ToArray();
        }
    }
}
