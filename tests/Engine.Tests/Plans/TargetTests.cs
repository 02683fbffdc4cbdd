using NetDsl.Generator;
using NetDsl.Generator.Emit;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Plans;

/// <summary>What differs between the targets of one build, and what does not.</summary>
public sealed class TargetTests
{
    private static Declare Lstm => Declare.Network("Steps").Input(5, 3).Layer("Lstm", ("units", 20)).Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd");

    private static Declare FewFilters => Declare.Network("FewFilters").Input(6, 5, 1).Layer("Conv", ("filters", 6)).Layer("Tanh");

    /// <summary>The description that both engines pack weights by has one list of places.</summary>
    [Fact]
    public void Parameters_lie_in_the_same_places()
    {
        var models = Declarations.Random.Concat(Declarations.Odd).Select(declared => declared.Model).Distinct().Append(Lstm.Model).Append(FewFilters.Model).ToArray();
        foreach (bool fuse in new[] { true, false })
        {
            foreach (var plans in models.Select(model => Declarations.PlansOf(model, fuse)))
            {
                Assert.Equal(plans.Cpu!.Parameters.Select(Place), plans.Gpu!.Parameters.Select(Place));
                Assert.Equal(plans.Cpu.ParameterFloats, plans.Gpu.ParameterFloats);
            }
        }
    }

    [Fact]
    public void What_steps_read_is_worked_out_in_the_scan_by_the_processor_alone()
    {
        var plans = Declarations.PlansOf(Lstm.Model);

        Assert.All(plans.Cpu!.Programs, program => Assert.NotNull(ScanInputs.Of(FirstScan(program))));
        Assert.All(plans.Gpu!.Programs, program => Assert.Null(ScanInputs.Of(FirstScan(program))));
        Assert.Equal(plans.Cpu.Programs.Select(program => program.Kernels.Count + 1), plans.Gpu.Programs.Select(program => program.Kernels.Count));
        Assert.True(plans.Cpu.Predict.ArenaFloats < plans.Gpu.Predict.ArenaFloats);
    }

    [Fact]
    public void Only_a_processor_has_lanes_that_few_filters_leave_empty()
    {
        var plans = Declarations.PlansOf(FewFilters.Model);

        Assert.Equal(plans.Gpu!.Predict.Kernels.Count + 1, plans.Cpu!.Predict.Kernels.Count);
    }

    /// <summary>So what is tested of builds for one target holds for those for both.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_target_has_the_code_of_a_build_for_it_alone(bool fuse)
    {
        foreach (var network in new[] { Lstm, FewFilters, Declarations.Inception })
        {
            var both = Files(network, new CompilerOptions(Fuse: fuse));
            Assert.Equal(Files(network, new CompilerOptions(Gpu: false, Fuse: fuse))[".Cpu.g.cs"], both[".Cpu.g.cs"]);
            Assert.Equal(Files(network, new CompilerOptions(Cpu: false, Fuse: fuse))[".Gpu.g.cs"], both[".Gpu.g.cs"]);
        }
    }

    [Fact]
    public void The_card_says_where_a_GPU_differs()
    {
        var model = Declare.Network("Steps").Input(5, 3).Layer("Lstm", ("units", 20)).Model;
        var plans = Declarations.PlansOf(model);
        string kernels = FormattableString.Invariant($"\nPredict: {plans.Cpu!.Predict.Kernels.Count} kernels, {plans.Gpu!.Predict.Kernels.Count} on a GPU\n");
        string memory = FormattableString.Invariant($" {4 * plans.Cpu.ArenaFloats:#,0} bytes a sample for activations, {4 * plans.Gpu.ArenaFloats:#,0} on a GPU\n");

        Assert.Contains(kernels, NetworkCard.Write(model, plans), StringComparison.Ordinal);
        Assert.Contains(memory, NetworkCard.Write(model, plans), StringComparison.Ordinal);
        Assert.DoesNotContain("GPU", NetworkCard.Write(Declarations.Inception.Model, Declarations.PlansOf(Declarations.Inception.Model)), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Files(Declare network, CompilerOptions options)
        => NetworkCompiler.Compile(network.Model, options).Files.ToDictionary(file => file.Suffix, file => file.Text);

    private static KernelGroup FirstScan(ProgramPlan program) => program.Kernels.First(kernel => kernel.Kind == KernelKind.Scan);

    private static string Place(ParameterPlace place)
        => $"{place.Parameter.Name} {place.IsPanels} {string.Join(' ', place.Offsets)} {place.Transposed} {place.Gradient} {place.Window} {place.IsUpdated} {place.Groups}";
}
