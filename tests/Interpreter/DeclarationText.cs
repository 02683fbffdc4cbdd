using System.Globalization;
using NetDsl.Generator.Model;

namespace NetDsl.Interpreter;

/// <summary>A declaration as a person would write it in C#: the way back from <see cref="NetworkModel"/>.</summary>
internal static class DeclarationText
{
    /// <summary>A file with the network and the blocks it uses.</summary>
    public static string Of(NetworkModel model)
    {
        string[] lines =
        [
            "using System;", "using NetDsl;", "", $"namespace {model.Type.Namespace};", "",
            .. Type("[Network]", $"{model.Type.Accessibility} partial class {model.Type.Name}", model.Layers, model.Tensors),
            .. Blocks(model.Layers, model.Tensors).Distinct().SelectMany(block => Type("[Block]",
                $"public sealed partial class {block.Name}Attribute({string.Join(", ", block.Parameters.Select(parameter => $"int {parameter.Name}"))}) : WeightedLayerAttribute",
                block.Layers, block.Tensors).Prepend("")),
        ];
        return string.Join('\n', lines) + '\n';
    }

    private static IEnumerable<BlockModel> Blocks(IEnumerable<LayerModel> layers, IEnumerable<TensorModel> tensors)
        => All(layers, tensors).Select(layer => layer.Block).OfType<BlockModel>().SelectMany(block => Blocks(block.Layers, block.Tensors).Prepend(block));

    private static IEnumerable<LayerModel> All(IEnumerable<LayerModel> layers, IEnumerable<TensorModel> tensors)
        => layers.Concat(tensors.SelectMany(tensor => tensor.Layers));

    private static string[] Type(string kind, string header, EquatableArray<LayerModel> layers, EquatableArray<TensorModel> tensors)
    {
        string[] members = [.. RandomNetworks.FunctionsOf(All(layers, tensors)), .. tensors.Select(Tensor)];
        return
        [
            kind, .. layers.Select(layer => $"[{Attribute(layer)}]"),
            .. members.Length == 0 ? (string[])[$"{header};"] : [header, "{", .. members.Select(member => $"    {member}"), "}"],
        ];
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
        ParameterValue parameter => $"nameof({parameter.Name})",
        FlagValue flag => flag.Value ? "true" : "false",
        EnumMemberValue member => $"{member.Type}.{member.Member}",
        ListValue list => $"new[] {{ {string.Join(", ", list.Items.Select(Value))} }}",
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
