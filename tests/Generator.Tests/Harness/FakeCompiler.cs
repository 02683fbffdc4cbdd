using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Tests.Harness;

/// <summary>A compiler that writes a class with nothing in it but a comment that changes with
/// the input, for tests of what is around the compiler.</summary>
internal static class FakeCompiler
{
    public static CompilerResult Compile(NetworkModel model, CompilerOptions options) => new(
        new([new GeneratedFile(".g.cs", $"{Text(model)} // {model.GetHashCode()} {options}")]), EquatableArray<Issue>.Empty);

    /// <summary>Compiles, and says a number of issues.</summary>
    public static Func<NetworkModel, CompilerOptions, CompilerResult> Saying(params Issue[] issues)
        => (model, options) => Compile(model, options) with { Issues = new(issues) };

    private static string Text(NetworkModel model)
    {
        string tensors = string.Concat(model.Tensors.Select(
            tensor => $"public static partial NetDsl.Tensor {tensor.Name} => new(\"{tensor.Name}\"); "));
        string text = $"partial class {model.Type.Name} {{ {tensors}}}";
        text = model.Type.Containers.Reverse().Aggregate(text, (inner, header) => $"{header} {{ {inner} }}");
        return model.Type.Namespace.Length > 0 ? $"namespace {model.Type.Namespace} {{ {text} }}" : text;
    }
}
