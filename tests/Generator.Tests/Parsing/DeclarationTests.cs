using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Which classes and properties are read, and in which order.</summary>
public class DeclarationTests
{
    [Fact]
    public void LayersAreInTheOrderInWhichTheyAreWritten()
    {
        NetworkModel net = Parse("""
            [Dense(1), Relu]
            [Network]
            [Dense(2), Obsolete, Tanh] [Dense(3)]
            public partial class Net;
            """);
        Assert.Equal("Dense Relu Dense Tanh Dense", string.Join(" ", net.Layers.Select(layer => layer.ShortName)));
    }

    [Fact]
    public void TensorsAreInTheOrderInWhichTheyAreWritten()
    {
        NetworkModel net = Parse("""
            [Network]
            public partial class Net
            {
                [Input(4)] public static partial Tensor Zulu { get; }
                public int Number { get; set; }
                [From(nameof(Zulu)), Dense(3)] public static partial Tensor Alpha { get; }
                public static partial Tensor Plain { get; }
            }
            """);
        Assert.Equal("Zulu: Input; Alpha: From Dense; Plain: ", string.Join("; ", net.Tensors.Select(
            tensor => $"{tensor.Name}: {string.Join(" ", tensor.Layers.Select(layer => layer.ShortName))}")));
    }

    [Fact]
    public void TypesAroundTheClassAreKept()
    {
        TypeModel type = Parse("""
            namespace Some.@event
            {
                internal partial struct Outer { public partial interface IInner { [Network, Input(1)] private partial class @class; } }
            }
            """).Type;
        Assert.Equal("Some.@event.Outer.IInner.@class", type.FullName);
        Assert.Equal(["partial struct Outer", "partial interface IInner"], type.Containers);
        Assert.Equal("private", type.Accessibility);
    }

    [Fact]
    public void ALayerOfTheUsersOwnIsRead()
    {
        NetworkModel net = Parse("""
            [Network, Twice(3)] public partial class Net;
            namespace Blocks { }
            public sealed class TwiceAttribute(int count) : LayerAttribute { public int Count => count; }
            """);
        Assert.Equal("TwiceAttribute", Assert.Single(net.Layers).Attribute);
    }

    [Fact]
    public void AnAttributeOfAnotherLibraryWithTheSameNameIsNone()
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, """
            [Other.Network, Other.Dense(3)] public partial class Net;
            namespace Other
            {
                class NetworkAttribute : Attribute;
                class DenseAttribute(int units) : Attribute { public int Units => units; }
            }
            """);
        Assert.Empty(run.Networks);
        Assert.Empty(run.All);
    }

    [Fact]
    public void ATensorNamesItself()
    {
        var net = GeneratorRun.With(FakeCompiler.Compile, """
            [Network] public partial class Net { [Input(4)] public static partial Tensor Image { get; } }
            """).Load().GetType("Net")!;
        Assert.Equal("Image", ((Tensor)net.GetProperty("Image")!.GetValue(null)!).Name);
    }

    [Fact]
    public void NetworksOfEqualNamesAreTwoFiles()
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, """
            [Network] public partial class Net;
            public partial class A { [Network] public partial class Net; }
            namespace B { [Network] public partial class Net; }
            """);
        Assert.Empty(run.All);
        Assert.Equal(["A.Net.g.cs", "B.Net.g.cs", "Net.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NetworksWhoseNamesDifferInCaseAreTwoFiles()
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, """
            [Network] public partial class Net;
            [Network] public partial class NET;
            [Network] public partial class NEt;
            """);
        Assert.Empty(run.All);
        Assert.Equal(3, run.Files.Count);
    }

    private static NetworkModel Parse(string source)
    {
        var run = GeneratorRun.With(FakeCompiler.Compile, source);
        Assert.Empty(run.Reported);
        return Assert.Single(run.Networks).Network;
    }
}
