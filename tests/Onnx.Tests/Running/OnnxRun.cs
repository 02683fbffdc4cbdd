using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.OnnxTests.Running;

/// <summary>An exported file at work in ONNX Runtime, on one thread.</summary>
internal sealed class OnnxRun : IDisposable
{
    private readonly InferenceSession _session;

    public OnnxRun(string path)
        : this(File.ReadAllBytes(path))
    {
    }

    public OnnxRun(byte[] model)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        _session = new InferenceSession(model, options);
    }

    /// <summary>Each input's or output's name with its extents; -1 is the batch.</summary>
    public IEnumerable<string> Inputs => _session.InputMetadata.Select(Text);

    public IEnumerable<string> Outputs => _session.OutputMetadata.Select(Text);

    /// <summary>The outputs by their names, in the network's own order of elements.</summary>
    public IReadOnlyDictionary<string, float[]> Run(SampleBatch samples)
    {
        var given = samples.Values.Where(input => !input.Key.IsTarget).ToDictionary(input => input.Key.Name, input => Tensor(input.Key, samples));
        using var options = new RunOptions();
        var names = _session.OutputMetadata.Keys.ToArray();
        using var results = _session.Run(options, given.Where(input => _session.InputMetadata.ContainsKey(input.Key)).ToDictionary(), names);
        return names.Zip(results).ToDictionary(pair => pair.First, pair =>
            Pictures.ChannelLast(pair.Second.GetTensorDataAsSpan<float>().ToArray(), pair.Second.GetTensorTypeAndShape().Shape));
    }

    public void Dispose() => _session.Dispose();

    private static OrtValue Tensor(InputNode input, SampleBatch samples)
    {
        if (input.Kind == InputKind.Indices)
        {
            return OrtValue.CreateTensorValueFromMemory(samples.Values[input].SelectMany(sample => sample).Select(number => (int)number).ToArray(),
                [samples.Count, .. input.Shape.Extents.Select(extent => (long)extent)]);
        }

        float[] values = [.. samples.Values[input].SelectMany(sample => sample).Select(number => (float)number)];
        var shape = input.Shape.Extents.Select(extent => (long)extent).Prepend(samples.Count).ToArray();
        var (tensor, extents) = Pictures.ChannelFirst(values, shape);
        return OrtValue.CreateTensorValueFromMemory(tensor, extents);
    }

    private static string Text(KeyValuePair<string, NodeMetadata> tensor)
        => $"{tensor.Key} {string.Join('x', tensor.Value.Dimensions.Select(extent => extent.ToString(CultureInfo.InvariantCulture)))}";
}
