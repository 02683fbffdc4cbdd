using System.Text.Json.Nodes;
using Microsoft.ML.OnnxRuntime;

namespace Peers;

/// <summary>ONNX Runtime's CPU provider: inference alone.</summary>
static class OrtPeer
{
    public static (InferenceSession, Dictionary<string, OrtValue>) Load(Net n, int batch, int threads)
    {
        var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1 };
        var x = n.Words > 0
            ? OrtValue.CreateTensorValueFromMemory(n.Ids(batch), n.Shape(batch))
            : OrtValue.CreateTensorValueFromMemory(n.Pixels(batch), n.Shape(batch));
        return (new(Data.At(n.Name, "onnx"), options), new() { ["x"] = x });
    }

    public static JsonObject Infer(Net n, int batch, int threads, double seconds)
    {
        var (session, x) = Load(n, batch, threads);
        using var run = new RunOptions();
        return Timing.Time(seconds, () => session.Run(run, x, session.OutputNames).Dispose());
    }

    public static void First()
    {
        using var session = new InferenceSession(Data.At("mnist-mlp", "onnx"));
        using var x = OrtValue.CreateTensorValueFromMemory(new float[784], [1, 784]);
        using var run = new RunOptions();
        using var y = session.Run(run, ["x"], [x], session.OutputNames);
        if (y[0].GetTensorDataAsSpan<float>().Length == 10) Console.WriteLine("done");
    }
}
