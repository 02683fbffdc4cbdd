using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes what decides how many samples a prediction takes in one go: what it moves for each of them, and once for all.</summary>
internal static class LotWriter
{
    /// <summary>So many times more is moved for a lot's samples than for its weights.</summary>
    private const int SamplesOverWeights = 4;

    public static void Write(SourceWriter writer, ProgramPlan predict)
    {
        Traffic[] kernels = [.. predict.Kernels.Select(kernel => Traffic.Of(predict, kernel))];
        long[] ofSample = [.. kernels.Select(kernel => kernel.SampleRead + kernel.SampleWritten)];
        long least = Math.Min(Kernels.Layout.MostOfLot, (SamplesOverWeights * kernels.Sum(kernel => kernel.StepRead) / ofSample.Sum()) + 1);
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override LotCost LotCost => new({Literals.Int(ofSample.Max())}, {Literals.Int(least)});");
    }
}
