using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <content>Finding the tensors that arguments name.</content>
internal sealed partial class LayerScope
{
    /// <summary>The tensor of values that an argument names; reports and gives null where there is none.</summary>
    public Node? Tensor(string argument) => Values(argument, Named(argument, Text(argument)!));

    /// <summary>The tensors of values that the argument lists; fewer where one of them is none, which is reported.</summary>
    public Node[] Tensors(string argument) => (Texts(argument) ?? []).Select(name => Values(argument, Named(argument, name))).OfType<Node>().ToArray();

    /// <summary>The tensor of this name, be it of values or of ids; reports and gives null where there is none.</summary>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="name">What it is called.</param>
    public NamedTensor? Named(string argument, string name)
    {
        if (!FrameOf(argument).Tensors.TryGetValue(name, out var found))
        {
            ReportUnknownTensor(argument, name);
            return null;
        }

        Use.Inputs.AddRange(found.Use is null ? [] : [found.Use]);
        _read.Add(found.Node);
        return found;
    }

    private Node? Values(string argument, NamedTensor? named)
    {
        if (named?.Node is InputNode { Kind: InputKind.Indices } ids)
        {
            Report(Rules.IdsAreNoValues, argument, Kind, ids.Name);
            return null;
        }

        return named?.Node;
    }

    /// <summary>Reports that a name is no tensor's, with those that are.</summary>
    public void ReportUnknownTensor(string argument, string name)
    {
        var frame = FrameOf(argument);
        string known = string.Join(", ", frame.Declared.Select(t => $"'{t.Name}'"));
        string whose = frame.Use is { } use ? $"block '{use.Kind}'" : "this network";
        Report(Rules.UnknownTensor, argument, Kind, name, known.Length == 0 ? $"{whose} names none" : $"it has {known}");
    }

    /// <summary>The declaration whose tensors an argument can name: where it is a block's parameter, that of the use which gives its value.</summary>
    private Frame FrameOf(string argument)
        => Frame.Use is { } use && _written.Arguments.FirstOrDefault(a => a.Name == argument)?.Value is ParameterValue parameter ? use.FrameOf(parameter.Name) : Frame;
}
