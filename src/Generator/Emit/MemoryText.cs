using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>How much memory the kernels of a target use, and where in it results lie: the argument of its engine.</summary>
internal static class MemoryText
{
    public static string Of(NetworkPlan plan)
    {
        string outputs = string.Join(", ", plan.Predict.Graph.Outputs.Select((output, i) =>
        {
            var predict = plan.Predict.BufferOf(output.Node);
            int evaluate = plan.Evaluate is { } e ? e.BufferOf(e.Graph.Outputs[i].Node).Offset : -1;
            return $"new({Literals.Int(evaluate)}, {Literals.Int(predict.Offset)}, {Literals.Int(predict.SampleStride)}, {Literals.Int(output.Node.Shape.Size)})";
        }));
        return $"new({Literals.Int(plan.ParameterFloats)}, {Literals.Int(plan.ArenaFloats)}, {Loss(plan.Train)}, {Loss(plan.Evaluate)}, [{outputs}])";
    }

    private static string Loss(ProgramPlan? program)
        => Literals.Int(program?.Graph.TotalLoss is { } loss ? program.BufferOf(loss).Offset : -1);
}
