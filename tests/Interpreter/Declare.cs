using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;

namespace NetDsl.Interpreter;

/// <summary>Builds declarations as the parser would give them, attribute by attribute.</summary>
internal sealed class Declare
{
    private readonly string _name;
    private readonly List<LayerModel> _own = [];
    private readonly List<(string Name, List<LayerModel> Layers)> _tensors = [];
    private List<LayerModel> _layers;

    private Declare(string name) => (_name, _layers) = (name, _own);

    public string Name => _name;

    public NetworkModel Model => new(new TypeModel("Declared", _name, EquatableArray<string>.Empty, "public"),
        new EquatableArray<LayerModel>(_own),
        new EquatableArray<TensorModel>(_tensors.Select(t => new TensorModel(t.Name, new EquatableArray<LayerModel>(t.Layers)))));

    public static Declare Network(string name) => new(name);

    /// <summary>What follows stands on a property of this name.</summary>
    public Declare Tensor(string tensor)
    {
        _tensors.Add((tensor, _layers = []));
        return this;
    }

    public Declare Input(params int[] shape) => Layer("Input", ("shape", shape));

    /// <summary>An attribute by its short name. A value is a number, a text, a flag, an array of these or a
    /// <see cref="Member"/>.</summary>
    public Declare Layer(string attribute, params (string Name, object Value)[] arguments)
    {
        _layers.Add(new LayerModel($"NetDsl.{attribute}Attribute", new EquatableArray<ArgumentModel>(
            arguments.Select(argument => new ArgumentModel(argument.Name, ValueOf(argument.Value))))));
        return this;
    }

    /// <summary><c>[Activation(nameof(function))]</c>.</summary>
    public Declare Activation(string function, Expr body)
    {
        Layer("Activation", ("method", function));
        _layers[^1] = _layers[^1] with { Function = new FunctionModel(function, body) };
        return this;
    }

    /// <summary>What was declared so far as a block; a parameter's default is null where every use gives a value.</summary>
    public BlockModel AsBlock(params (string Name, object? Default)[] parameters) => new(_name,
        new EquatableArray<ParameterModel>(parameters.Select(p => new ParameterModel(p.Name, p.Default is null ? null : ValueOf(p.Default)))),
        Model.Layers, Model.Tensors);

    /// <summary>The use of a block.</summary>
    public Declare Use(BlockModel block, params (string Name, object Value)[] arguments)
    {
        Layer(block.Name, arguments);
        _layers[^1] = _layers[^1] with { Attribute = $"Declared.{block.Name}Attribute", Block = block };
        return this;
    }

    private static ArgumentValue ValueOf(object value) => value switch
    {
        Given parameter => new ParameterValue(parameter.Parameter, parameter.IsNegated),
        int number => new NumberValue(number, IsInteger: true),
        double number => new NumberValue(number, IsInteger: false),
        string text => new TextValue(text),
        bool flag => new FlagValue(flag),
        Member member => new EnumMemberValue($"NetDsl.{member.Type}", member.Name),
        Array items => new ListValue(new EquatableArray<ArgumentValue>(items.Cast<object>().Select(ValueOf))),
        _ => throw new ArgumentException($"no argument of an attribute is a {value.GetType().Name}", nameof(value)),
    };
}

/// <summary>In a block: what a parameter is given, or the opposite of it.</summary>
internal sealed record Given(string Parameter, bool IsNegated = false);

/// <summary>A member of an enum of the language: <c>Labels.OneHot</c>.</summary>
internal sealed record Member(string Type, string Name);
