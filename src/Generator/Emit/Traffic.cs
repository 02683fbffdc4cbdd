using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>The bytes that a kernel has to read and write if it touches each element once. What is for each sample grows with
/// the batch; parameters are read and written once a step.</summary>
internal readonly record struct Traffic(long SampleRead, long SampleWritten, long StepRead, long StepWritten)
{
    public static Traffic Of(ProgramPlan program, KernelGroup kernel)
    {
        var read = BufferPlanner.ReadBy(kernel).Select(Topology.Source).Distinct().Where(node => !kernel.Nodes.Contains(node)).ToArray();
        var written = kernel.Nodes.Where(program.IsStored).ToArray();
        var updated = kernel.Updates.Select(update => update.Parameter).ToArray();
        int perUpdate = 1 + (program.Graph.Optimizer?.Slots.Count ?? 0);
        long updates = Bytes(updated) * perUpdate;
        return new Traffic(
            Bytes(read.Where(node => node.PerSample)),
            Bytes(written.Where(node => node.PerSample)),
            Bytes(read.Where(node => !node.PerSample)) + updates,
            Bytes(written.Where(node => !node.PerSample)) + updates);
    }

    public override string ToString()
        => $"Bytes a sample: {Literals.Grouped(SampleRead)} read, {Literals.Grouped(SampleWritten)} written; "
            + $"a step: {Literals.Grouped(StepRead)} read, {Literals.Grouped(StepWritten)} written.";

    private static long Bytes(IEnumerable<Node> nodes) => nodes.Sum(node => 4L * node.Shape.Size);
}
