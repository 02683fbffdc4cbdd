using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Seeded numbers to run a network on. All are exact in single precision, so that an engine can be given the
/// same.</summary>
internal static class RandomValues
{
    /// <summary>Samples with inputs in [-1, 1); targets are class numbers or, as rows, positive numbers whose sum is about 1: any
    /// loss takes them. A target of one number is anywhere in (0, 1).</summary>
    public static SampleBatch Batch(NetworkGraph graph, int count, int seed)
    {
        var random = new Random(seed);
        return new SampleBatch(count, graph.Inputs.Concat(graph.Targets).ToDictionary(node => node,
            node => Enumerable.Range(0, count).Select(_ => Sample(node, random)).ToArray()));
    }

    /// <summary>Weights that keep the size of what passes through, and biases and scales that are not what they begin with.</summary>
    public static Dictionary<ParameterNode, double[]> Parameters(NetworkGraph graph, int seed)
    {
        var random = new Random(seed);
        return graph.Parameters.ToDictionary(parameter => parameter, parameter =>
        {
            double limit = parameter.Shape.Rank == 1 ? 0.5 : Math.Sqrt(3.0 / parameter.Shape.Outer);
            double middle = parameter.Shape.Rank == 1 && parameter.Initial.Kind == InitialKind.Constant ? parameter.Initial.Scale : 0;
            return Numbers(random, parameter.Shape.Size, middle - limit, middle + limit);
        });
    }

    /// <summary>A random number for each stream, sample and element, without a state: what dropout can be checked with.</summary>
    public static double Uniform(int stream, int sample, int element)
    {
        uint hash = unchecked(((uint)stream * 0x9E3779B1u) ^ ((uint)sample * 0x85EBCA77u) ^ ((uint)element * 0xC2B2AE3Du));
        hash = unchecked((hash ^ (hash >> 15)) * 0x2C1B3C6Du);
        hash = unchecked((hash ^ (hash >> 12)) * 0x297A2D39u);
        return (hash >> 8) / (double)(1 << 24);
    }

    public static double[] Numbers(Random random, int count, double from, double to)
        => Enumerable.Range(0, count).Select(_ => (double)(float)(from + ((to - from) * random.NextDouble()))).ToArray();

    private static double[] Sample(InputNode node, Random random)
    {
        if (node.Kind == InputKind.Indices)
        {
            return [.. Enumerable.Range(0, node.Shape.Size).Select(_ => (double)random.Next(node.Classes))];
        }

        if (!node.IsTarget)
        {
            return Numbers(random, node.Shape.Size, -1, 1);
        }

        double[] numbers = Numbers(random, node.Shape.Size, 0.01, 0.99);
        return numbers.Length == 1 ? numbers : numbers.Select(number => (double)(float)(number / numbers.Sum())).ToArray();
    }
}
