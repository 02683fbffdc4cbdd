namespace NetDsl.Package.Tests;

/// <summary>Programs of users.</summary>
internal static class Sources
{
    /// <summary>Points left and right of a line: trains, saves, loads into another instance, and asks both for one point.</summary>
    public const string Program = """
        using NetDsl;
        using NetDsl.Data;

        var random = new Random(1);
        float[] points = new float[2 * 400];
        int[] labels = new int[400];
        for (int i = 0; i < labels.Length; i++)
        {
            points[2 * i] = (float)random.NextDouble() - 0.5f;
            points[2 * i + 1] = (float)random.NextDouble() - 0.5f;
            labels[i] = points[2 * i] > points[2 * i + 1] ? 1 : 0;
        }

        using var net = new Sides(Device.Cpu(1));
        var history = net.Fit(DataSet.Create(points, [2], labels), new() { Epochs = 20, BatchSize = 20, Seed = 1 });
        net.Save("sides.safetensors");
        using var again = new Sides(Device.Cpu(1));
        again.Load("sides.safetensors");
        var here = net.Predict([0.4f, -0.4f]);
        var there = again.Predict([0.4f, -0.4f]);
        Console.WriteLine($"{here.Label} {here.Probability > 0.9} {here.Probability == there.Probability} {again.Predict([-0.4f, 0.4f]).Label}");
        """;

    /// <summary>What <see cref="Program"/> prints.</summary>
    public const string Printed = "1 True True 0\n";

    /// <summary>The network, in a namespace of its own.</summary>
    public const string Network = """
        global using Shop;
        using NetDsl;

        namespace Shop;

        [Network, Input(2)]
        [Dense(8), Relu, Dense(2), Softmax]
        [CrossEntropy, Adam(0.02)]
        public partial class Sides;
        """;

    public static EmptyProject NewProject(LocalFeed feed, params string[] properties)
    {
        var project = new EmptyProject(feed, Program, properties);
        project.Put("Sides.cs", Network);
        return project;
    }
}
