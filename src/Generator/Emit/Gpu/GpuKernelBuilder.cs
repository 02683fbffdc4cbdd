using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Puts kernels together: comment, signature, locals, body, and the methods that the body calls.</summary>
/// <param name="plan">The network's plan.</param>
/// <param name="program">The program that the kernels are part of.</param>
/// <param name="syntax">How expressions are written.</param>
/// <param name="precision">What the network asks for.</param>
internal sealed class GpuKernelBuilder(NetworkPlan plan, ProgramPlan program, GpuExpressions syntax, Precision precision)
{
    /// <summary>Writes a body; gives its groups, the threads of each, and the methods that it calls.</summary>
    public delegate (string Groups, int Threads, string Methods) BodyWriter(SourceWriter body, GpuOperands operands);

    /// <summary>As <see cref="BodyWriter"/>, of a product that is multiplied in a precision.</summary>
    public delegate (string Groups, int Threads, string Methods) ProductBodyWriter(SourceWriter body, GpuOperands operands, Precision precision);

    public NetworkPlan Plan { get; } = plan;

    public Precision Precision { get; } = precision;

    public GpuExpressions Syntax { get; } = syntax;

    /// <param name="group">What the kernel computes, or has a part in.</param>
    /// <param name="part">What is put behind its name where it is one of several.</param>
    /// <param name="write">Writes its body.</param>
    public GpuKernel Kernel(KernelGroup group, string part, BodyWriter write) => Kernel(group, part, [Precision.Float32], (body, operands, _) => write(body, operands));

    /// <summary>A kernel that multiplies in float32 and, where the network asks for it, one that does so on tensor cores: they are launched
    /// alike, and call the same methods with their sums.</summary>
    public GpuKernel Product(KernelGroup group, string part, ProductBodyWriter write)
        => Precision == Precision.Float32 ? Kernel(group, part, [Precision.Float32], write)
            : Kernel(group, part, [Precision.Float32, Precision], write) with { IsOnTensorCores = true };

    private GpuKernel Kernel(KernelGroup group, string part, Precision[] precisions, ProductBodyWriter write)
    {
        var operands = new GpuOperands(Plan, program, new GpuPlaces());
        var writer = new SourceWriter();
        var (groups, threads, methods) = ("", 0, "");
        foreach (var precision in precisions)
        {
            var body = new SourceWriter();
            (groups, threads, methods) = write(body, operands, precision);
            string name = GpuKernel.OwnName;
            if (precision == Precision.Tf32)
            {
                name += GpuKernel.OnTensorCores;
                writer.Line("");
                writer.Doc("summary", "The same where there are tensor cores: factors are rounded to TF32.");
            }

            using (writer.Open($"public static void {name}({GpuOperands.Declaration})"))
            {
                writer.Line(GpuKernel.Head);
                operands.WriteLocals(writer);
                writer.Line(body.ToString().TrimEnd('\n'));
            }
        }

        foreach (string one in methods.Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            writer.Line("");
            writer.Line(one.TrimEnd('\n'));
        }

        return new GpuKernel(KernelNames.Of(program, group) + part, KernelDescription.Summary(group), KernelDescription.Remarks(Plan, program, group),
            writer.ToString(), groups, threads, operands.Places.Values, LocalsOf(group))
        {
            Subject = SubjectOf(group),
        };
    }

    /// <summary>What is left behind; of an update, what is changed.</summary>
    private string SubjectOf(KernelGroup group)
        => string.Join(" and ", group.ChangesWeights ? group.Updates.Select(update => update.Parameter.Name) : group.Nodes.Where(program.IsStored).DefaultIfEmpty(group.Nodes[0]).Select(node => node.Name));

    /// <summary>The names that the text may have from the names of layers, without what is put around them.</summary>
    private static HashSet<string> LocalsOf(KernelGroup group)
        => new(group.Nodes.SelectMany(node => node.Inputs.Append(node)).SelectMany(node => new[] { node, Topology.Source(node) })
            .Concat(group.Updates.SelectMany(update => new[] { update.Parameter, update.Gradient })).Select(node => node.Name));
}
