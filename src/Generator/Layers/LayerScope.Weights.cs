using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers;

/// <content>The weights of a layer: whose they are, and how they learn.</content>
internal sealed partial class LayerScope
{
    private const string Bias = "bias";

    /// <summary>What only the layer that has the weights can say.</summary>
    private static readonly string[] OfTheOwner =
        ["Frozen", "Rate", "BiasRate", "Decay", "BiasDecay", "Init", "InitScale", "RecurrentInit", "RecurrentInitScale", "BiasInit", "ForgetBias", "Weights", "Biases"];

    private bool _looked, _hasWeights;
    private string? _shared;

    /// <summary>The name of the layer or block whose weights this one uses, or null. In a block that shares, each layer shares with
    /// the same one of the other.</summary>
    public string? Shared
    {
        get
        {
            if (!_looked)
            {
                (_looked, _shared) = (true, FindShared());
                if (_shared is not null)
                {
                    Network.Owners[Name] = Network.OwnerOf(_shared);
                }
            }

            return _shared;
        }
    }

    /// <summary>A trainable tensor <c>{Name}.{part}</c>, or that of the layer it is shared with.</summary>
    /// <param name="part">What it is to the layer.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="initial">What it begins with.</param>
    /// <param name="isFixed">Whether it is a constant of the layer, and never trained.</param>
    /// <param name="pyTorchParts">See <see cref="ParameterNode.PyTorchParts"/>.</param>
    public ParameterNode Parameter(string part, Shape shape, Initial initial, bool isFixed = false, IReadOnlyList<int>? pyTorchParts = null)
    {
        _hasWeights = true;
        if (Shared is { } other && FindParameter(other, part, shape) is { } found)
        {
            return found;
        }

        var node = new ParameterNode($"{Name}.{part}", shape, initial)
        {
            Learning = isFixed ? Learning.Plain with { IsFrozen = true } : LearningOf(part),
            IsConstant = isFixed,
            PyTorchParts = pyTorchParts ?? [],
        };
        Network.Graph.Parameters.Add(node);
        return node;
    }

    /// <summary>Reports it where this layer reads shared weights in another order than the one they belong to: they lie in memory as one
    /// kind of window reads them.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="window">The window.</param>
    /// <param name="groups">Parts of the channels that have filters of their own.</param>
    public void ReadBy(ParameterNode weight, Window window, int groups)
    {
        if (!Network.Windows.TryGetValue(weight, out var first))
        {
            Network.Windows.Add(weight, (window, groups));
        }
        else if (first.Groups != groups || !first.Window.GradientOrder.SequenceEqual(window.GradientOrder))
        {
            Report(Rules.SharedWindow, "Share", Kind, Network.OwnerOf(Name), Text(window, groups), Text(first.Window, first.Groups));
        }

        static string Text(Window window, int groups) => Structure.PictureArguments.Text(window) + (groups == 1 ? "" : FormattableString.Invariant($" in {groups} groups"));
    }

    private ParameterNode? FindParameter(string layer, string part, Shape shape)
    {
        string name = $"{Network.OwnerOf(layer)}.{part}";
        var found = Network.Graph.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        if (found is null || found.Shape != shape)
        {
            Report(Rules.ShapeMismatch, "Share", Kind, $"a {part} of {shape}", layer, found is null ? "none" : found.Shape.ToString(),
                "weights are shared by layers of the same shapes and options");
            return null;
        }

        return found;
    }

    private string? FindShared()
    {
        if (Text("Share") is not { Length: > 0 } share)
        {
            return Frame.Use is { Shared: { } other } use ? other + Name.Substring(use.Name.Length) : null;
        }

        foreach (string option in OfTheOwner.Where(Has))
        {
            Report(Rules.OutOfRange, option, option, Kind, "left out where Share is given", "given");
        }

        // A layer of this list, one of this declaration by its own name or its tensor's, or the same one of another tensor.
        string last = Name.Substring(Name.LastIndexOf('.') + 1), tensor = Frame.Qualify(share);
        string[] candidates = [Frame.InList(share), tensor, $"{tensor}.{last}"];
        string? found = candidates.FirstOrDefault(name => name != Name && Network.Knows(name, Model.Attribute));
        if (found is null)
        {
            string known = string.Join(", ", Network.NamesOf(Model.Attribute).Where(name => name != Name).Select(name => $"'{name}'"));
            Report(Rules.UnknownWeights, "Share", Kind, share, known.Length == 0 ? "there is none" : $"there is {known}");
        }

        return found;
    }

    /// <summary>How the weights of a part are trained, as the layer and the uses of the blocks around it say.</summary>
    private Learning LearningOf(string part)
    {
        var outer = Frame.Use?.LearningOf(part) ?? Learning.Plain;
        double rate = Multiplier("Rate", part), decay = Multiplier("Decay", part);
        bool frozen = Flag("Frozen", false);
        return new Learning(outer.IsFrozen || frozen || rate == 0, outer.Rate * rate, outer.Decay * decay);
    }

    private double Multiplier(string option, string part)
    {
        double all = Number(option, 1, m => m >= 0, "at least 0");
        return part.EndsWith(Bias, StringComparison.OrdinalIgnoreCase) ? Number($"Bias{option}", all, m => m >= 0, "at least 0") : all;
    }

    /// <summary>What the network card says of weights that are not trained as all others.</summary>
    private string DescribeWeights()
    {
        if (_hasWeights && Shared is { } other)
        {
            return $"weights of {other}";
        }

        return string.Join(", ", Network.Graph.Parameters.Skip(_parametersBefore)
            .Select(parameter => (Part: parameter.Name.Substring(Name.Length + 1), Text: parameter.Learning.ToString()))
            .Where(parameter => parameter.Text.Length > 0)
            .GroupBy(parameter => parameter.Text)
            .Select(same => same.Count() == Network.Graph.Parameters.Count - _parametersBefore ? same.Key
                : $"{string.Join(" and ", same.Select(parameter => parameter.Part))} {same.Key}"));
    }
}
