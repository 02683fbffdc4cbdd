using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes what decides how many samples a prediction takes in one go: what it moves for each of them, and once for all.</summary>
internal static class LotWriter
{
    /// <summary>So many times more is moved for a lot's samples than for its weights.</summary>
    private const int SamplesOverWeights = 4;

    /// <summary>More samples than this no lot has.</summary>
    private const int Most = 64;

    public static void Write(SourceWriter writer, ProgramPlan predict)
    {
        Traffic[] kernels = [.. predict.Kernels.Select(kernel => Traffic.Of(predict, kernel))];
        long most = kernels.Max(kernel => kernel.SampleRead + kernel.SampleWritten), samples = kernels.Sum(kernel => kernel.SampleRead + kernel.SampleWritten);
        long least = Math.Min(Most, (SamplesOverWeights * kernels.Sum(kernel => kernel.StepRead) / samples) + 1);
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override LotCost LotCost => new({Literals.Int(most)}, {Literals.Int(least)});");
    }
}
