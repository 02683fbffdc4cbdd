using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Nothing of Roslyn's can be reached from what the pipeline compares: it would be unequal after every edit, and keep
/// whole compilations in memory.</summary>
public class ModelReachTests
{
    [Fact]
    public void NoValueReachesRoslyn()
    {
        ParsedNetwork parsed = Assert.Single(GeneratorRun.With(FakeCompiler.Compile, """
            namespace Some.Where;
            public partial class Outer
            {
                [Network, Input(4, Mean = [1, 2], Std = [3]), Classes("a", "b")]
                [Dense(3, Init = Init.HeNormal, Name = "first"), Activation(typeof(Other), nameof(Other.Curve)), Dense(null!), Pair(3)]
                public partial class Net
                {
                    [From("x"), Activation("Missing")] public static partial Tensor T { get; }
                }
            }
            [Block, Dense(nameof(n))] public sealed partial class PairAttribute(int n) : LayerAttribute
            {
                [Dense(nameof(n)), Activation(nameof(F))] public static partial Tensor Out { get; }
                static float F(float x) => x * x;
            }
            static class Other { public static float Curve(float x) => x > 0 ? x : MathF.Exp(x) - 1; }
            """).Networks);
        Assert.NotEmpty(parsed.Issues);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(parsed, "parsed", seen);
        Assert.True(seen.Count > 50, $"only {seen.Count} objects were reached");
    }

    [Fact]
    public void NoTypeOfTheModelMentionsRoslyn()
    {
        var members = typeof(ParsedNetwork).Assembly.GetTypes()
            .Where(type => type.Namespace is "NetDsl.Generator.Model" or "NetDsl.Generator.Expressions")
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => IsRoslyn(field.FieldType));
        Assert.Empty(members);
    }

    private static bool IsRoslyn(Type type)
        => type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
            && type != typeof(SpecialType);

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is Pointer or Type
            || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Assert.False(IsRoslyn(value.GetType()), $"{path} is a {value.GetType()}");
        if (value is IEnumerable items)
        {
            int i = 0;
            foreach (object? item in items)
            {
                Walk(item, $"{path}[{i++}]", seen);
            }
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
