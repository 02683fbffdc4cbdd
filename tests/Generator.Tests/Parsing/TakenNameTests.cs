using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>A tensor hides no member of the networks' classes.</summary>
public class TakenNameTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    [Fact]
    public void EveryMemberThatANetworkSeesIsTaken()
    {
        var inherited = typeof(Network).GetMembers(Everything)
            .Where(member => member is MethodInfo { IsSpecialName: false, IsAssembly: false, IsFamilyAndAssembly: false, IsPrivate: false }
                or PropertyInfo { GetMethod: { IsAssembly: false, IsFamilyAndAssembly: false, IsPrivate: false } })
            .Select(member => member.Name);
        string[] generated = ["CpuProgram", "Description", "GpuKernels", "GpuProgram"];
        Assert.Equal(inherited.Concat(generated).Distinct().Order(StringComparer.Ordinal), TakenNames.All.Order(StringComparer.Ordinal));
    }

    /// <summary>What the generated part of a network that trains on all targets declares beside its tensors and constructors.</summary>
    [Fact]
    public void EveryMemberOfTheGeneratedPartIsTaken()
    {
        var run = GeneratorRun.Of("[Network, Adam, Input(3), Dense(2), Softmax, CrossEntropy] public partial class Net;");
        var members = run.Generated.SelectMany(file => file.Tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(type => type.Identifier.Text == "Net").SelectMany(type => type.Members)
            .Select(member => file.Model.GetDeclaredSymbol(member)!.Name)).Where(name => name != ".ctor").ToList();
        Assert.Contains("GpuKernels", members);
        Assert.Empty(members.Except(TakenNames.All));
    }

    [Theory]
    [InlineData("Epoch")]
    [InlineData("Description")]
    [InlineData("ToString")]
    public void ATensorWithATakenNameIsOneError(string name)
    {
        var run = GeneratorRun.Of($$"""
            [Network, Adam]
            public partial class Net
            {
                [Input(4), Dense(3)] public static partial Tensor Hidden { get; }
                [Dense(2), Softmax, CrossEntropy] public static partial Tensor {{name}} { get; }
            }
            """);
        Assert.Equal($"(5,68) NDSL0014 {name}", Assert.Single(run.Places));
    }
}
