using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Model;

namespace NetDsl.Interpreter;

/// <summary>Draws networks over pictures with branches from a seed: each tensor reads one of those before it. What is drawn need not
/// fit: layers that the compiler refuses are drawn again, so that a new layer is a line in <see cref="Moves"/> and nothing else.</summary>
internal static class RandomPictureNetworks
{
    /// <summary>A picture of more elements is made no larger.</summary>
    private const int LargeEnough = 1500;

    /// <summary>Adds layers to a tensor that reads one of this shape; <c>alike</c> are the tensors of the same shape, <c>beside</c> those that
    /// may have other channels.</summary>
    private delegate void Move(Declare tensor, Random random, Shape shape, string[] alike, string[] beside);

    /// <summary>Low enough that no step leads far away, where rounding grows.</summary>
    private const double Rate = 0.002;

    private static readonly string[] Interpolations = ["Nearest", "Bilinear"], Filters = ["Blur", "Edges", "Sharpen"];

    private static readonly Move[] Moves =
    [
        (tensor, random, _, _, _) => Conv(tensor, random),
        (tensor, random, _, _, _) => Conv(tensor, random).Layer("Relu"),
        (tensor, random, _, _, _) => Conv(tensor, random).Layer("Softmax"),
        (tensor, random, _, _, _) => Pool(tensor, random, "MaxPool"),
        (tensor, random, _, _, _) => Pool(tensor, random, "AvgPool", ("CountPadding", random.Next(2) == 0)),
        (tensor, random, _, _, _) => RandomNetworks.Activation(tensor, random),
        (tensor, random, _, _, _) => RandomNetworks.Activation(tensor, random),
        (tensor, random, _, alike, _) => tensor.Layer("Add", ("tensors", random.GetItems(alike, random.Next(1, 3)))),
        (tensor, random, _, alike, _) => tensor.Layer("Add", ("tensors", random.GetItems(alike, 1))).Layer("Relu"),
        (tensor, random, _, _, _) => tensor.Layer("Flatten"),
        (tensor, random, _, _, _) => tensor.Layer("Flatten").Layer("Dense", ("units", random.Next(1, 20)), ("Bias", random.Next(3) > 0)),
        (tensor, random, _, _, _) => tensor.Layer("Flatten").Layer("Tanh").Layer("Dense", ("units", random.Next(1, 20))),
        (tensor, random, _, _, _) => tensor.Layer("Dense", ("units", random.Next(1, 20)), ("Bias", random.Next(3) > 0)),
        (tensor, random, _, _, _) => Conv(tensor, random).Layer("BatchNorm").Layer("Relu"),
        (tensor, random, _, _, _) => tensor.Layer("BatchNorm", ("Epsilon", random.Next(1, 9) / 100.0)),
        (tensor, _, _, _, _) => tensor.Layer("GlobalAvgPool"),
        (tensor, random, _, _, _) => tensor.Layer("Dropout", ("rate", 0.5)).Layer("Softmax"),
        (tensor, random, _, _, beside) => tensor.Layer("Concat", ("tensors", random.GetItems(beside, random.Next(2, 5)))),
        (tensor, random, _, _, beside) => Conv(tensor, random).Layer("Relu").Layer("Concat", ("tensors", random.GetItems(beside, 1))),
        (tensor, random, shape, _, _) => tensor.Layer("Upsample", ("factor", Larger(random, shape)), ("Interpolation", new Member("Interpolation", random.GetItems(Interpolations, 1)[0]))),
        (tensor, random, _, _, _) => tensor.Layer("Pad", ("sizes", new[] { random.Next(3), random.Next(3), random.Next(3), random.Next(3) })),
        (tensor, random, shape, _, _) => Conv(tensor, random, shape.Last, shape.Last),
        (tensor, random, shape, _, _) => Conv(tensor, random, shape.Last, shape.Last).Layer("BatchNorm").Layer("Relu"),
        (tensor, random, shape, _, _) => Groups(tensor, random, shape.Last),
        (tensor, random, shape, _, _) => Groups(tensor, random, shape.Last).Layer("Relu"),
        (tensor, random, _, _, _) => tensor.Layer("Lrn", ("size", random.Next(1, 7)), ("Alpha", random.Next(1, 9) / 10.0), ("Beta", random.Next(1, 5) / 4.0)),
        (tensor, random, shape, _, _) => tensor.Layer("ConvTranspose", ("filters", random.Next(1, 6)), ("Kernel", Pair(random, 1, 5)), ("Stride", Larger(random, shape)),
            Padding(random, 2), ("OutputPad", random.Next(4) == 0 ? 1 : 0), ("Bias", random.Next(4) > 0)),
        (tensor, random, _, _, _) => tensor.Layer("FixedConv", ("filter", new Member("Filter", random.GetItems(Filters, 1)[0]))),
        (tensor, random, _, _, _) => tensor.Layer("LayerNorm", ("Epsilon", random.Next(1, 9) / 100.0)),
        (tensor, random, shape, _, _) => tensor.Layer("Reshape", ("shape", Reshaped(random, shape))),
        (tensor, random, shape, _, _) => Conv(tensor.Layer("Reshape", ("shape", Reshaped(random, shape))), random),
        (tensor, random, _, _, _) => AlikeConv(tensor, random),
        (tensor, random, _, _, beside) => AlikeConv(tensor, random, ("Share", random.GetItems(beside, 1)[0])),
        (tensor, random, _, _, beside) => AlikeConv(tensor, random, ("Share", random.GetItems(beside, 1)[0])).Layer("Relu"),
        (tensor, random, _, _, _) => tensor.Layer("SpatialDropout", ("rate", 0.5)),
        (tensor, random, shape, _, _) => RandomBlocks.Use(tensor, random, shape),
        (tensor, random, shape, _, _) => RandomBlocks.Use(tensor, random, shape),
        (tensor, random, shape, _, _) => RandomBlocks.Use(tensor, random, shape).Layer("Relu"),
        (tensor, random, shape, _, beside) => RandomBlocks.Use(tensor, random, shape, ("Share", random.GetItems(beside, 1)[0])),
    ];

    /// <summary>The same network for the same seed, everywhere.</summary>
    public static Declare Make(int seed) => Declared(Draw(seed), NameOf(seed));

    /// <summary>The same with a loss for each tensor that no other reads, and an optimiser.</summary>
    public static RandomNetwork MakeTrained(int seed)
    {
        var steps = Draw(seed);
        var read = Declared(steps, NameOf(seed)).Model.Tensors.SelectMany(tensor => tensor.Layers).SelectMany(layer => layer.Arguments)
            .SelectMany(argument => argument.Value is ListValue list ? list.Items : Enumerable.Repeat(argument.Value, 1)).OfType<TextValue>().Select(text => text.Value).ToHashSet();
        string[] last = [.. Declared(steps, NameOf(seed)).Model.Tensors.Select(tensor => tensor.Name).Where(name => !read.Contains(name))];
        steps.Insert(0, network => network.Layer("Sgd", ("rate", Rate), ("Momentum", 0.5)));
        steps.AddRange(last.Select((name, number) => (Action<Declare>)(network
            => network.Tensor(FormattableString.Invariant($"Answer{number + 1}")).Layer("From", ("tensor", name)).Layer("Flatten").Layer("Dense", ("units", 3)).Layer("MeanSquaredError"))));
        var model = Declared(steps, NameOf(seed)).Model;
        return new RandomNetwork(seed, model, DeclarationText.Of(model));
    }

    private static string NameOf(int seed) => FormattableString.Invariant($"Pictures{seed}");

    private static List<Action<Declare>> Draw(int seed)
    {
        var random = new Random(seed);
        var steps = new List<Action<Declare>>();
        for (int inputs = random.Next(4) == 0 ? 2 : 1; inputs > 0; inputs--)
        {
            steps.Add(Input(FormattableString.Invariant($"Image{inputs}"), random));
        }

        Draw(steps, random.Next(3, 9), random, NameOf(seed));
        return steps;
    }

    /// <summary>Adds so many tensors to what a network of this name has.</summary>
    public static void Draw(List<Action<Declare>> steps, int count, Random random, string network)
    {
        var shapes = Shapes(steps, network)!;
        for (int left = count, number = 1; left > 0;)
        {
            string name = FormattableString.Invariant($"Tensor{number}"), source = random.GetItems([.. shapes.Keys], 1)[0];
            var (move, draw) = (random.GetItems(Moves, 1)[0], random.Next());
            string[] alike = [.. shapes.Where(other => other.Value == shapes[source]).Select(other => other.Key)];
            var shape = shapes[source];
            string[] beside = [.. shapes.Where(other => other.Value.Rank == shape.Rank && other.Value.WithLast(1) == shape.WithLast(1)).Select(other => other.Key)];
            steps.Add(network => move(network.Tensor(name).Layer("From", ("tensor", source)), new Random(draw), shape, alike, beside));
            if (Shapes(steps, network) is { } more)
            {
                (shapes, left, number) = (more, left - 1, number + 1);
            }
            else
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }
    }

    /// <summary>A network of this name with all that was drawn.</summary>
    public static Declare Declared(IEnumerable<Action<Declare>> steps, string name)
    {
        var network = Declare.Network(name);
        foreach (var step in steps)
        {
            step(network);
        }

        return network;
    }

    /// <summary>The shapes of all tensors, or null if the compiler refuses one.</summary>
    private static SortedDictionary<string, Shape>? Shapes(IEnumerable<Action<Declare>> steps, string network)
    {
        var (graph, issues) = Lowering.Lower(Declared(steps, network).Model, training: false);
        return issues.Count > 0 ? null : new SortedDictionary<string, Shape>(graph.Inputs.Select(input => (input.Name, input.Shape))
            .Concat(graph.Outputs.Select(output => (output.Name, output.Node.Shape))).DistinctBy(tensor => tensor.Name)
            .ToDictionary(tensor => tensor.Name, tensor => tensor.Item2), StringComparer.Ordinal);
    }

    private static Action<Declare> Input(string name, Random random)
    {
        var shape = new[] { random.Next(3, 12), random.Next(3, 12), random.Next(1, 5) };
        double[] mean = [.. Enumerable.Range(1, shape[2]).Select(c => c / 8.0)];
        bool normalised = random.Next(2) == 0;
        return network =>
        {
            network.Tensor(name);
            if (normalised)
            {
                network.Layer("Input", ("shape", shape), ("Scale", 0.5), ("Mean", mean), ("Std", mean));
            }
            else
            {
                network.Input(shape);
            }
        };
    }

    private static Declare Conv(Declare tensor, Random random) => Conv(tensor, random, random.Next(1, 8), 1);

    private static Declare Conv(Declare tensor, Random random, int filters, int groups)
        => tensor.Layer("Conv", ("filters", filters), ("Kernel", Pair(random, 1, 5)), ("Stride", Pair(random, 1, 3)),
            ("Dilation", random.Next(4) == 0 ? 2 : 1), Padding(random, 4), ("Bias", random.Next(4) > 0), ("Groups", groups));

    /// <summary>One whose weights others may have too, at another stride or with other padding.</summary>
    private static Declare AlikeConv(Declare tensor, Random random, params (string, object)[] options)
        => tensor.Layer("Conv", [("filters", 3), ("Stride", random.Next(1, 3)), Padding(random, 3), .. options]);

    /// <summary>The same elements under another shape: a picture, or seldom lines.</summary>
    private static int[] Reshaped(Random random, Shape shape)
    {
        int last = random.Next(2) == 0 ? shape.Last : Divisor(random, shape.Size), rows = shape.Size / last, height = Divisor(random, rows);
        return random.Next(4) == 0 ? [rows, last] : [height, rows / height, last];
    }

    private static int Divisor(Random random, int number)
        => random.GetItems([.. Enumerable.Range(1, number).Where(divisor => number % divisor == 0)], 1)[0];

    /// <summary>Each group with one to three filters.</summary>
    private static Declare Groups(Declare tensor, Random random, int channels)
    {
        int[] divisors = [.. Enumerable.Range(1, channels).Where(groups => channels % groups == 0)];
        int groups = random.GetItems(divisors, 1)[0];
        return Conv(tensor, random, groups * random.Next(1, 4), groups);
    }

    private static int[] Larger(Random random, Shape shape) => shape.Size > LargeEnough ? [1, 1] : Pair(random, 1, 4);

    private static Declare Pool(Declare tensor, Random random, string kind, params (string, object)[] options)
        => tensor.Layer(kind, [("kernel", Pair(random, 1, 4)), ("Stride", Pair(random, 1, 4)), Padding(random, 2), ("Ceil", random.Next(2) == 0), .. options]);

    private static int[] Pair(Random random, int from, int to) => [random.Next(from, to), random.Next(from, to)];

    private static (string, object) Padding(Random random, int to)
        => random.Next(3) == 0 ? ("Padding", new Member("Padding", "Same")) : ("Pad", Pair(random, 0, to));
}
