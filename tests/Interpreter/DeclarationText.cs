using System.Globalization;
using NetDsl.Generator.Model;

namespace NetDsl.Interpreter;

/// <summary>A declaration as a person would write it in C#: the way back from <see cref="NetworkModel"/>.</summary>
internal static class DeclarationText
{
    /// <summary>A file with the network; <paramref name="members"/> are the class's own, one a line.</summary>
    public static string Of(NetworkModel model, params string[] members)
    {
        var lines = new List<string> { "using System;", "using NetDsl;", "", $"namespace {model.Type.Namespace};", "",
            "[Network]" };
        lines.AddRange(model.Layers.Select(layer => $"[{Attribute(layer)}]"));
        string header = $"{model.Type.Accessibility} partial class {model.Type.Name}";
        string[] all = [.. members, .. model.Tensors.Select(Tensor)];
        lines.AddRange(all.Length == 0
            ? [$"{header};"]
            : [header, "{", .. all.Select(member => $"    {member}"), "}"]);
        return string.Join('\n', lines) + '\n';
    }

    private static string Tensor(TensorModel tensor)
        => $"[{string.Join(", ", tensor.Layers.Select(Attribute))}] public static partial Tensor {tensor.Name} {{ get; }}";

    /// <summary>Constructor parameters begin in lower case and stand first; options have their names before them.</summary>
    private static string Attribute(LayerModel layer)
    {
        var arguments = layer.Arguments.Select(argument => char.IsLower(argument.Name[0])
            ? Value(argument.Value)
            : $"{argument.Name} = {Value(argument.Value)}");
        return layer.Arguments.Count == 0 ? layer.ShortName : $"{layer.ShortName}({string.Join(", ", arguments)})";
    }

    private static string Value(ArgumentValue value) => value switch
    {
        NumberValue { IsInteger: true } number => number.Value.ToString("F0", CultureInfo.InvariantCulture),
        NumberValue number => $"{number.Value.ToString("R", CultureInfo.InvariantCulture)}d",
        TextValue text => $"\"{text.Value}\"",
        FlagValue flag => flag.Value ? "true" : "false",
        EnumMemberValue member => $"{member.Type}.{member.Member}",
        ListValue list => $"new[] {{ {string.Join(", ", list.Items.Select(Value))} }}",
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
