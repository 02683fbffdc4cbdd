using NetDsl.Generator.Autodiff;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Emit;
using NetDsl.Generator.Emit.Cpu;
using NetDsl.Generator.Emit.Gpu;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Meaning;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator;

/// <summary>The way from a declaration to C#: one pure function, without Roslyn. The passes, in their order.</summary>
internal static class NetworkCompiler
{
    public static CompilerResult Compile(NetworkModel model, CompilerOptions options)
    {
        // 1. What does each attribute mean? Twice: dropout and its like differ between training and inference.
        var lowered = Lowering.Walk(model, training: true);
        var (training, issues) = (lowered.Graph, lowered.Issues);
        if (issues.Any(issue => issue.Rule.Severity == Severity.Error))
        {
            return new CompilerResult(EquatableArray<GeneratedFile>.Empty, new(issues));
        }

        var (inference, _) = Lowering.Lower(model, training: false);
        var plans = Plan(training, inference, options);

        foreach (var plan in new[] { plans.Cpu, plans.Gpu }.Where(plan => plan is { Fits: false }))
        {
            string what = plan!.ArenaFloats == int.MaxValue ? "What the network works out for one sample and keeps at a time would" : "Its weights and what the optimiser keeps of them would";
            return new CompilerResult(EquatableArray<GeneratedFile>.Empty, new([.. issues, new Issue(Rules.NetworkTooLarge, new Diagnostics.Place(-1, 0), what, Literals.Int(int.MaxValue))]));
        }

        // 5. C#, one file for users, one for each target.
        var files = new List<GeneratedFile> { new(".g.cs", HostEmitter.Emit(model, plans)) };
        if (plans.Cpu is { } cpu)
        {
            files.Add(new(".Cpu.g.cs", CpuEmitter.Emit(model, cpu, options)));
        }

        if (plans.Gpu is { } gpu)
        {
            files.Add(new(".Gpu.g.cs", GpuEmitter.Emit(model, gpu)));
        }

        // 6. What people read, where the build asks for it.
        if (options.Inspect)
        {
            files.Add(CommentedText.File("plan.txt", PlanText.Write(model, plans)));
            files.Add(CommentedText.File("graph.mmd", MermaidGraph.Write(plans.First)));
        }

        return new CompilerResult(new(files), new(issues.Concat(MeaningChecks.Run(lowered.Uses)).Concat(PrecisionCheck.Run(model, inference))));
    }

    /// <summary>The middle of the compiler, from graphs to the plans.</summary>
    internal static TargetPlans Plan(NetworkGraph training, NetworkGraph inference, CompilerOptions options)
    {
        // 2. Gradients, as nodes like all others.
        var gradients = training.Trains
            ? Gradients.Of(training, training.Builder)
            : new Dictionary<ParameterNode, Node>();

        // 3. and 4. Kernels, and where everything lies.
        return new TargetPlans(options.Cpu ? PlanFor(KernelTarget.Cpu) : null, options.Gpu ? PlanFor(KernelTarget.Gpu) : null);

        NetworkPlan PlanFor(KernelTarget target) => Planner.Plan(training.Trains ? training : null, gradients, inference, target, options.Fuse);
    }
}
