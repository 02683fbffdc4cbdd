using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The MSBuild properties NetDslTargets and NetDslFusion.</summary>
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
