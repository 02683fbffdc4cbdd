using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Plans;

/// <summary>Cheap maps that the kernels that read them work out themselves.</summary>
public sealed class WorkedOutAgainTests
{
    [Fact]
    public void The_gradient_behind_a_normalisation_is_stored_without_its_scale()
    {
        var train = Train();
        var part = Map(train, "Conv1_part");

        Assert.True(train.IsStored(Map(train, "BatchNorm1_gradient")));
        Assert.False(train.IsStored(part));
        Assert.Equal("Conv1_gradient_2", Assert.Single(train.Kernels, kernel => kernel.Nodes.Contains(part)).Nodes.Last().Name);
    }

    [Fact]
    public void What_windows_read_is_stored()
    {
        var train = Train();

        Assert.True(train.IsStored(Map(train, "Relu1")));
    }

    private static ProgramPlan Train()
        => Declarations.PlanOf(Declare.Network("Normalized").Input(8, 8, 3).Layer("Conv", ("filters", 4), ("Kernel", 3)).Layer("BatchNorm").Layer("Relu")
            .Layer("Conv", ("filters", 2), ("Kernel", 6)).Layer("Flatten").Layer("MeanSquaredError").Layer("Sgd").Model).Train!;

    private static MapNode Map(ProgramPlan program, string name)
        => program.Kernels.SelectMany(kernel => kernel.Nodes).OfType<MapNode>().Distinct().Single(map => map.Name == name);
}
