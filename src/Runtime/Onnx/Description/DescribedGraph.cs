using System.Collections.Immutable;
using System.Globalization;
using NetDsl.Engines;

namespace NetDsl.Onnx.Description;

/// <summary>A tensor of the network and how it is made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Of one sample: height, width, channels; or features.</param>
/// <param name="Formula">What it is made of.</param>
internal sealed record DescribedTensor(string Name, ImmutableArray<int> Shape, Formula Formula)
{
    public int Size { get; } = Shape.Aggregate(1, (a, b) => a * b);
}

/// <summary>What a network computes, read from its description.</summary>
/// <param name="Tensors">In the order in which they can be computed.</param>
/// <param name="Outputs">For each output's name the tensor that it is.</param>
internal sealed record DescribedGraph(ImmutableArray<DescribedTensor> Tensors, ImmutableDictionary<string, string> Outputs)
{
    public static DescribedGraph Read(NetworkDescription network)
    {
        var tensors = ImmutableArray.CreateBuilder<DescribedTensor>();
        var outputs = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var line in network.Graph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = line.Split(" = ", 2);
            var (left, formula) = (sides[0].Split(' '), FormulaReader.Read(sides[1]));
            if (left is [var name, var shape])
                tensors.Add(new(FormulaReader.Name(name), Extents(shape), formula));
            else
                outputs.Add(FormulaReader.Name(left[0]), formula.Head);
        }

        return new(tensors.ToImmutable(), outputs.ToImmutable());
    }

    private static ImmutableArray<int> Extents(string shape) => [.. shape.Split('x').Select(extent => int.Parse(extent, CultureInfo.InvariantCulture))];
}
