using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using TorchSharp;

namespace Peers;

/// <summary>TorchSharp, eager, on the CPU.</summary>
static class TorchPeer
{
    static torch.nn.Module<torch.Tensor, torch.Tensor> Load(Net n)
    {
        var m = n.Layers().Torch(new(n.Input));
        var floats = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Data.At(n.Name, "bin")));
        using (torch.no_grad())
            foreach (var (_, t) in State(m))
            {
                t.copy_(torch.tensor(floats[..(int)t.numel()].ToArray(), t.shape));
                floats = floats[(int)t.numel()..];
            }
        return m;
    }

    /// <summary>The float parameters, then the float buffers, in a set order.</summary>
    public static IEnumerable<(string Name, torch.Tensor Value)> State(torch.nn.Module m)
        => m.named_parameters().Select(p => (p.name, (torch.Tensor)p.parameter))
            .Concat(m.named_buffers().Where(b => b.buffer.dtype == torch.float32).Select(b => (b.name, b.buffer)));

    public static float[] Floats(torch.Tensor t) => t.detach().contiguous().data<float>().ToArray();

    static void SetThreads(int threads)
    {
        torch.set_num_threads(threads);
        torch.set_num_interop_threads(1);
    }

    public static JsonObject Train(Net n, int batch, int threads, double seconds)
    {
        SetThreads(threads);
        torch.random.manual_seed(1);
        var m = Load(n);
        m.train();
        var optimizer = n.Optimizer(m.parameters());
        var x = n.TorchInput(batch);
        var loss = n.TorchLoss(batch);
        return Timing.Time(seconds, () =>
        {
            using var scope = torch.NewDisposeScope();
            optimizer.zero_grad();
            loss(m.forward(x)).backward();
            optimizer.step();
        });
    }

    public static JsonObject Infer(Net n, int batch, int threads, double seconds)
    {
        SetThreads(threads);
        using var inference = torch.inference_mode();
        var m = Load(n);
        m.eval();
        var x = n.TorchInput(batch);
        return Timing.Time(seconds, () =>
        {
            using var scope = torch.NewDisposeScope();
            m.forward(x);
        });
    }

    public static void First()
    {
        using var inference = torch.inference_mode();
        var n = Net.Get("mnist-mlp");
        var m = Load(n);
        m.eval();
        if (Floats(m.forward(n.TorchInput(1))).Length == 10) Console.WriteLine("done");
    }
}
