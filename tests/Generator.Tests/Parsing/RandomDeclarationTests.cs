using NetDsl.Generator.Tests.Harness;
using NetDsl.Interpreter;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Random declarations as C#, and as what they should be read as.</summary>
public class RandomDeclarationTests
{
    private static readonly RandomNetwork[] Networks = Enumerable.Range(1, 50).Select(RandomNetworks.Make).ToArray();

    [Fact]
    public void AreReadAsTheyWereDrawn()
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, Networks.Select(network => network.Source).ToArray());
        Assert.Empty(run.All);
        var read = run.Networks.ToDictionary(parsed => parsed.Network.Type.Name, parsed => parsed.Network);
        Assert.All(Networks, network => Assert.Equal(network.Model, read[network.Model.Type.Name]));
    }
}
