using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The MSBuild properties NetDslTargets, NetDslFusion and NetDslProfile.</summary>
public class PropertyTests
{
    [Theory]
    [InlineData("", "", true, true, true)]
    [InlineData("Cpu", "full", true, false, true)]
    [InlineData("gpu", "None", false, true, false)]
    [InlineData("Cpu;Gpu", "", true, true, true)]
    [InlineData(" Gpu , Cpu ", " none ", true, true, false)]
    [InlineData("Cpu+Gpu", "", true, true, true)]
    [InlineData(";", "", true, true, true)]
    public void AreRead(string targets, string fusion, bool cpu, bool gpu, bool fuse)
    {
        CompilerOptions? read = null;
        var run = GeneratorRun.WithProperties([("NetDslTargetList", targets), ("NetDslFusion", fusion)], (model, options) =>
        {
            read = options;
            return FakeCompiler.Compile(model, options);
        }, "[Network] public partial class Net;");
        Assert.Empty(run.All);
        Assert.Equal(new CompilerOptions(cpu, gpu, fuse), read);
    }

    [Theory]
    [InlineData("", false, 0)]
    [InlineData("True", true, 0)]
    [InlineData("false", false, 0)]
    [InlineData("yes", false, 1)]
    public void ProfileIsRead(string value, bool profile, int errors)
    {
        CompilerOptions? read = null;
        var run = GeneratorRun.WithProperties([("NetDslProfile", value)], (model, options) =>
        {
            read = options;
            return FakeCompiler.Compile(model, options);
        }, "[Network] public partial class Net;");
        Assert.Equal(errors, run.All.Count(error => error.Id == "NDSL0010"));
        Assert.Equal(profile, read?.Profile ?? false);
    }

    [Theory]
    [InlineData("Cpu,Tpu", "", "'Tpu' is not a value of the MSBuild property NetDslTargets: write Cpu, Gpu or both: Cpu,Gpu")]
    [InlineData("", "some", "'some' is not a value of the MSBuild property NetDslFusion: write none or full")]
    public void AreRefused(string targets, string fusion, string message)
    {
        var run = GeneratorRun.WithProperties([("NetDslTargetList", targets), ("NetDslFusion", fusion)], FakeCompiler.Compile,
            "[Network] public partial class Net;");
        var error = Assert.Single(run.All);
        Assert.Equal("NDSL0010", error.Id);
        Assert.Equal(message, error.GetMessage(null));
    }
}
