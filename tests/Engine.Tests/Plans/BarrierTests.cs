using System.Text.RegularExpressions;
using NetDsl.Generator.Emit.Cpu;
using NetDsl.Generator.Model;

namespace NetDsl.EngineTests.Plans;

/// <summary>The threads of a team meet between any two kernels of which one writes what the other touches. Looked for in the
/// emitted programs, with conflicts worked out from the graph.</summary>
public sealed partial class BarrierTests
{
    private const string Barrier = "me.Barrier();";

    [Fact]
    public void Conflicting_kernels_are_kept_apart()
    {
        int conflicts = 0;
        foreach (var (model, plan) in Declarations.Random.Concat(Declarations.Odd))
        {
            string text = CpuEmitter.Emit(model, plan, new CompilerOptions());
            foreach (var program in plan.Programs)
            {
                var steps = StepsOf(text, program.Name);
                int[] places = Enumerable.Range(0, steps.Length).Where(i => steps[i] != Barrier).ToArray();
                var touches = program.Kernels.Select(kernel => new KernelTouch(program, kernel)).ToArray();
                Assert.Equal(touches.Length, places.Length);
                for (int after = 1; after < touches.Length; after++)
                {
                    foreach (int before in Enumerable.Range(0, after).Where(before => touches[before].ConflictsWith(touches[after])))
                    {
                        conflicts++;
                        Assert.True(steps[places[before]..places[after]].Contains(Barrier),
                            $"{model.Type.Name}: no barrier between {steps[places[before]]} and {steps[places[after]]}");
                    }
                }
            }
        }

        Assert.NotEqual(0, conflicts);
    }

    /// <summary>The calls and barriers of a program, in order.</summary>
    private static string[] StepsOf(string text, string program)
    {
        int start = text.IndexOf($"protected override void {program}(in TeamMember me)", StringComparison.Ordinal);
        int end = text.IndexOf("\n        }", start, StringComparison.Ordinal);
        return text[start..end].Split('\n').Select(line => line.Trim()).Where(line => line == Barrier || Call().IsMatch(line)).ToArray();
    }

    [GeneratedRegex(@"^\w+\(me, Samples.*\);$")]
    private static partial Regex Call();
}
