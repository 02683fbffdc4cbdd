using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;

namespace Peers;

/// <summary>The files that all peers read: weights, models, inputs and the outputs to expect.</summary>
static class Data
{
    static readonly string Folder = Environment.GetEnvironmentVariable("PEERS_DATA") ?? ".";

    /// <summary>The path of a network's file.</summary>
    public static string At(string net, string kind) => Path.Combine(Folder, $"{net}.{kind}");

    /// <summary>NET.bin holds the weights as raw floats, NET.txt their names and shapes in order, NET.in two samples,
    /// NET.out the outputs for them.</summary>
    public static void Export(Net n)
    {
        torch.random.manual_seed(1);
        var flow = new Flow(n.Input);
        var layers = n.Layers();
        var m = layers.Torch(flow);
        using var _ = torch.no_grad();
        if (n.Name == "detectnet") // torch's own start fades to nothing over its depth
            foreach (var p in m.parameters().Where(p => p.dim() == 4)) torch.nn.init.kaiming_uniform_(p);
        var x = n.TorchInput(2);
        m.train();
        m.forward(x); // gives the batch norms statistics of their own
        m.eval();
        var state = TorchPeer.State(m).ToArray();
        File.WriteAllBytes(At(n.Name, "bin"), Raw([.. state.SelectMany(s => TorchPeer.Floats(s.Value))]));
        File.WriteAllLines(At(n.Name, "txt"), state.Select(s => $"{s.Name} {string.Join('x', s.Value.shape)}"));
        File.WriteAllBytes(At(n.Name, "in"),
            n.Words > 0 ? MemoryMarshal.AsBytes(n.Ids(2).AsSpan()).ToArray() : Raw(n.Pixels(2)));
        File.WriteAllBytes(At(n.Name, "out"), Raw(TorchPeer.Floats(m.forward(x))));
        var g = new Graph();
        File.WriteAllBytes(At(n.Name, "onnx"), g.Finish(layers.Onnx(g, "x", m), n.Words > 0, n.Input, flow.Shape));
        Console.WriteLine(new JsonObject
        {
            ["net"] = n.Name,
            ["parameters"] = m.parameters().Sum(p => p.numel()),
            ["mflop_infer"] = flow.Forward * 1e-6,
            ["mflop_train"] = flow.Train * 1e-6,
        }.ToJsonString());
    }

    static byte[] Raw(float[] x) => MemoryMarshal.AsBytes(x.AsSpan()).ToArray();

    /// <summary>For each network the largest difference between the two peers' outputs, and between those of two samples.</summary>
    public static JsonObject Check()
    {
        var all = new JsonObject();
        foreach (var name in Net.Names)
        {
            var expected = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(At(name, "out"))).ToArray();
            var (session, x) = OrtPeer.Load(Net.Get(name), 2, 1);
            using var run = new RunOptions();
            using var y = session.Run(run, x, session.OutputNames);
            var got = y[0].GetTensorDataAsSpan<float>().ToArray();
            int half = expected.Length / 2;
            all[name] = new JsonObject
            {
                ["max_difference"] = got.Zip(expected, (a, b) => Math.Abs(a - b)).Max(),
                ["between_samples"] = expected.Take(half).Zip(expected.Skip(half), (a, b) => Math.Abs(a - b)).Max(),
            };
        }
        return all;
    }
}
