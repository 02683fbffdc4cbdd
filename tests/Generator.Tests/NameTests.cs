using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Engines;
using NetDsl.Generator.Emit;
using NetDsl.Generator.Tests.Harness;
using NetDsl.Gpu;

namespace NetDsl.Generator.Tests;

/// <summary>Whatever tensors are called, generated code means what it meant.</summary>
public class NameTests
{
    /// <summary>Every kind of kernel, once; its tensors are called as nothing else is.</summary>
    private const string Everything = """
        [Network, Adam]
        public partial class Net
        {
            [Input(9, 8, 3, Scale = 0.5), Conv(4, Pad = 1), Relu] public static partial Tensor Zza { get; }
            [MaxPool(3, Stride = 1, Pad = 1), Lrn(3)] public static partial Tensor Zzb { get; }
            [From(nameof(Zza)), Conv(4, Groups = 4, Pad = 1), BatchNorm] public static partial Tensor Zzc { get; }
            [From(nameof(Zza)), Conv(4, Groups = 2, Pad = 1, Stride = 2), Tanh, Upsample(2, Interpolation = Interpolation.Bilinear), Pad(0, 1, 0, 0), Dropout(0.2), Conv(4, Kernel = new[] { 3, 1 })] public static partial Tensor Zzd { get; }
            [From(nameof(Zzc)), Conv(4, Stride = 2, Pad = 1, Groups = 4), Upsample(2), AvgPool(3, Stride = 1, Pad = 1), LayerNorm, Conv(4, Kernel = 1)] public static partial Tensor Zze { get; }
            [From(nameof(Zzb)), Conv(32, Pad = 1), Conv(32, Pad = 1), Conv(4, Stride = 2, Pad = 1), ConvTranspose(4, Kernel = 2, Stride = 2), SpatialDropout(0.2)] public static partial Tensor Zzf { get; }
            [Concat(nameof(Zza), nameof(Zzb), nameof(Zzc)), Softmax, Conv(4, Kernel = 1)] public static partial Tensor Zzg { get; }
            [GlobalAvgPool] public static partial Tensor Zzh { get; }
            [From(nameof(Zze)), Flatten, Dense(300), Softmax, Dense(9), Concat(nameof(Zzh))] public static partial Tensor Zzi { get; }
            [From(nameof(Zzd)), Flatten, Dense(5)] public static partial Tensor Zzj { get; }
            [From(nameof(Zzf)), Flatten, Dense(5)] public static partial Tensor Zzk { get; }
            [Input(6, 33, 1), Conv(2, Pad = 1), Tanh, AvgPool(2), Flatten, Dense(5)] public static partial Tensor Zzo { get; }
            [Input(6, Vocabulary = 9, Padding = 0), Embedding(5), Lstm(7, Dropout = 0.2, RecurrentDropout = 0.2, Sequences = true, Bidirectional = true)] public static partial Tensor Zzm { get; }
            [Gru(6, Truncation = 2, Sequences = true), Gru(5, ResetAfter = false, Sequences = true), SimpleRnn(4), Tanh] public static partial Tensor Zzn { get; }
            [Add(nameof(Zzj), nameof(Zzk), nameof(Zzo))] public static partial Tensor Zzp { get; }
            [Concat(nameof(Zzp), nameof(Zzi), nameof(Zzn)), Dense(5), Softmax, CrossEntropy] public static partial Tensor Zzl { get; }
        }
        """;

    /// <summary>Types whose members generated code uses, and the names of the report.</summary>
    private static readonly string[] Types =
    [
        "Given", "Rows", "Philox", "Math", "MathF", "Group", "Grid", "Interop", "SharedMemory", "AcrossGroup", "FloatOrder", "PictureHalo", "LinearShare",
        "CounterRandom", "Halo", "TransposedPanels", "ResampleKind", "Contraction", "Interleaved", "RowScratch", "SampleGroups", "Winograd", "Kernel3", "Kernel5", "Depthwise", "Pooling", "Floats", "TeamMember",
        "MethodImplOptions", "DeviceKind", "ElementKind", "InitializerKind", "ParameterLayoutKind", "ArrayView", "GpuStep", "StepNumbers", "GpuPlaces", "Quad",
        "NetDsl", "System", "ILGPU", "T", "Tensor", "Exp", "Tanh", "Pixels", "Share", "Value", "Clear", "Train", "Batch", "Lanes", "Finish",
    ];

    [Fact]
    public void Tensors_may_have_the_names_of_types()
    {
        string[] layers =
        [
            "Conv(4, Pad = 1), Relu", "MaxPool(3, Stride = 1, Pad = 1)", "Conv(4, Groups = 4, Pad = 1), BatchNorm", "Lrn(3), Dropout(0.2)", "Tanh",
            "Conv(4, Groups = 2, Kernel = 1), Sigmoid", "AvgPool(3, Stride = 1, Pad = 1)", "Upsample(2), Conv(4, Stride = 2, Pad = 1)", "LayerNorm", "Softmax",
        ];
        string tensors = string.Join("\n", Types.Select((type, i) => $"    [{layers[i % layers.Length]}] public static partial Tensor {type} {{ get; }}"));

        var run = GeneratorRun.Of($$"""
            [Network, Sgd]
            public partial class Net
            {
                [Input(6, 5, 4, Scale = 0.5)] public static partial Tensor Image { get; }
            {{tensors}}
                [Flatten, Dense(3), Softmax, CrossEntropy] public static partial Tensor Kind { get; }
            }
            """);

        Assert.Contains(run.Files.Keys, file => file.EndsWith(".Gpu.g.cs", StringComparison.Ordinal));
        Assert.Empty(run.All);
    }

    /// <summary>Kernels are called as their layers, and are methods of a class that derives from an engine: a method hides a property.</summary>
    [Fact]
    public void Layers_may_have_the_names_of_the_engines_own_properties()
    {
        string[] names = [.. new[] { typeof(CpuEngine), typeof(GpuEngine) }.SelectMany(engine => engine.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.GetMethod is { IsPrivate: false, IsAssembly: false }).Select(property => property.Name).Distinct()];
        Assert.Contains("SumFloats", names);
        string layers = string.Join(", ", names.Select(name => $"Conv(16, Pad = 1, Bias = false, Name = \"{name}\")"));
        Assert.Empty(GeneratorRun.Of($$"""
            [Network, Input(6, 5, 16), {{layers}}, Flatten, Dense(3), MeanSquaredError, Sgd]
            public partial class Net;
            """).All);
    }

    /// <summary>A property of the network hides types of its name where a member is asked for, so none is written without its namespace.</summary>
    [Fact]
    public void Types_are_written_so_that_nothing_hides_them()
    {
        var run = GeneratorRun.Of(Everything);
        Assert.Empty(run.All);

        Assert.Empty(run.Generated.SelectMany(file => file.Tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Select(access => access.Expression).OfType<IdentifierNameSyntax>()
            .Where(name => file.Model.GetSymbolInfo(name).Symbol is INamedTypeSymbol { ContainingType: null })
            .Select(name => $"{name} in {name.Parent}")).Distinct());
    }

    /// <summary>Tensors give locals their names: those that kernels have of their own are not among them.</summary>
    [Fact]
    public void No_tensor_has_the_name_of_a_kernels_own_local()
    {
        var run = GeneratorRun.Of(Everything);

        // Where a method has locals of tensors.
        var locals = run.Generated.SelectMany(file => file.Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()).Select(Locals)
            .Where(names => names.Any(IsOfTensor)).SelectMany(names => names).Where(name => !IsMadeOfName(name)).Distinct();

        string[] free = [.. locals.Where(name => Identifiers.Local(name) == name).Order()];
        Assert.True(free.Length == 0, $"tensors may be called {string.Join(' ', free)}");
    }

    private static string[] Locals(MethodDeclarationSyntax method) => [.. method.DescendantNodes().Select(node => node switch
    {
        VariableDeclaratorSyntax local => local.Identifier.Text,
        ParameterSyntax parameter => parameter.Identifier.Text,
        SingleVariableDesignationSyntax part => part.Identifier.Text,
        _ => null,
    }).OfType<string>()];

    /// <summary>That of a tensor or the target is a part of it.</summary>
    private static bool IsMadeOfName(string local) => local.Contains("zz", StringComparison.OrdinalIgnoreCase) || local.EndsWith("Target", StringComparison.Ordinal);

    private static bool IsOfTensor(string local) => local.StartsWith("zz", StringComparison.Ordinal);
}
