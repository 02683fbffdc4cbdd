using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.EngineTests.Plans;

/// <summary>Where tensors and parameters lie, for many networks: nothing lies where something else is still needed.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void What_a_kernel_reads_was_written_by_an_earlier_one()
        => ForAll(program =>
        {
            var written = new HashSet<Node>();
            foreach (var touch in program.Kernels.Select(kernel => new KernelTouch(program, kernel)))
            {
                Assert.All(touch.Reads, node => Assert.Contains(node, written));
                written.UnionWith(touch.Writes);
            }

            Assert.All(Results(program).SelectMany(node => KernelTouch.Made(program, node)), node => Assert.Contains(node, written));
        });

    [Fact]
    public void Tensors_needed_at_the_same_time_do_not_overlap()
        => ForAll(program =>
        {
            var touches = program.Kernels.Select(kernel => new KernelTouch(program, kernel)).ToList();
            var results = Results(program).SelectMany(node => KernelTouch.Made(program, node)).ToHashSet();
            var alive = program.Buffers.Values.Where(buffer => buffer.Node is not (ConcatNode or SliceNode)).Select(buffer => (Buffer: buffer, Life: LifeOf(touches, results, buffer.Node))).ToArray();
            for (int i = 0; i < alive.Length; i++)
            {
                foreach (var other in alive.Take(i).Where(other => other.Life.First <= alive[i].Life.Last && alive[i].Life.First <= other.Life.Last))
                {
                    Assert.False(alive[i].Buffer.Overlaps(other.Buffer), $"{alive[i].Buffer.Node} lies over {other.Buffer.Node}");
                }
            }
        });

    [Fact]
    public void Tensors_lie_inside_the_arena_on_whole_cache_lines()
        => ForAll(program => Assert.All(program.Buffers.Values, buffer =>
        {
            Assert.Equal(0, buffer.Offset % 16);
            Assert.True(buffer.SampleStride >= buffer.Node.Shape.Size && buffer.Offset + buffer.Size <= program.ArenaFloats);
        }));

    [Fact]
    public void Parameters_state_copies_and_gradients_do_not_overlap()
    {
        foreach (var plan in Plans)
        {
            var places = plan.Parameters.SelectMany(place => place.Offsets.Append(place.Gradient).Where(at => at >= 0)
                .Select(at => (At: at, Size: ParameterPlace.SizeOf(place.Parameter, place.IsPanels)))
                .Concat(place.Transposed < 0 ? [] : [(place.Transposed, ParameterPlace.SizeOfTransposed(place.Parameter, place.Window))]))
                .OrderBy(place => place.At).ToArray();
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First.At + pair.First.Size <= pair.Second.At));
            Assert.All(places, place => Assert.True(place.At % 16 == 0 && place.At + place.Size <= plan.ParameterFloats));
        }
    }

    /// <summary>Of both targets.</summary>
    private static IEnumerable<NetworkPlan> Plans => Declarations.Random.Concat(Declarations.Odd)
        .SelectMany(declared => new[] { declared.Plan, Declarations.PlansOf(declared.Model).Gpu! });

    private static IEnumerable<Node> Results(ProgramPlan program) => program.Buffers.Values.Where(buffer => buffer.IsResult).Select(buffer => buffer.Node)
        .Concat(program.Name == "Train" ? [program.Graph.TotalLoss!] : program.Graph.Outputs.Select(output => output.Node));

    /// <summary>From the first kernel that writes the tensor to the last that reads it, or to the end for a result.</summary>
    private static (int First, int Last) LifeOf(List<KernelTouch> touches, HashSet<Node> results, Node node)
        => (touches.FindIndex(touch => touch.Writes.Contains(node)), results.Contains(node)
            ? int.MaxValue
            : touches.FindLastIndex(touch => touch.Reads.Contains(node) || touch.Writes.Contains(node)));

    private static void ForAll(Action<ProgramPlan> check)
    {
        foreach (var plan in Plans)
        {
            foreach (var program in plan.Programs)
            {
                check(program);
            }
        }
    }
}
