using System.Globalization;
using System.Runtime.InteropServices;
using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Engines;
using NetDsl.Training;

namespace NetDsl;

public abstract unsafe partial class Network
{
    /// <summary>Runs the network on one sample or on several that lie one after the other, and gives its first output. Nothing
    /// is allocated once the network has seen as many samples before.</summary>
    /// <exception cref="ShapeMismatchException">The lengths do not fit the network.</exception>
    public void Predict(ReadOnlySpan<byte> samples, Span<float> output) => Run(samples, output);

    /// <inheritdoc cref="Predict(ReadOnlySpan{byte}, Span{float})"/>
    public void Predict(ReadOnlySpan<float> samples, Span<float> output) => Run(samples, output);

    /// <inheritdoc cref="Predict(ReadOnlySpan{byte}, Span{float})"/>
    public void Predict(ReadOnlySpan<int> samples, Span<float> output) => Run(samples, output);

    /// <summary>An output for every sample of a data set; targets are not looked at.</summary>
    /// <param name="samples">The inputs.</param>
    /// <param name="output">The output's number among those of the network.</param>
    public float[] Outputs(DataSet samples, int output = 0) => OutputsOf(samples, output)[0];

    /// <summary>Several outputs of one prediction, for every sample of a data set; targets are not looked at.</summary>
    /// <param name="samples">The inputs.</param>
    /// <param name="outputs">The outputs' numbers among those of the network.</param>
    public float[][] OutputsOf(DataSet samples, params int[] outputs)
    {
        using var data = new BoundData(Structure, samples, withTargets: false);
        var results = Array.ConvertAll(outputs, output => new float[checked(samples.Count * Structure.Outputs[output].Size)]);
        var most = Math.Min(MaxBatch, samples.Count);
        using var batches = BatchSource.Of(Structure, data, most);
        int[] rows = [.. Enumerable.Range(0, samples.Count)];
        Engine.Reserve(most);
        fixed (int* all = rows)
        {
            batches.Begin(epoch: 0, all, rows.Length);
            for (var start = 0; start < samples.Count; start += most)
            {
                var batch = batches.Next();
                Engine.Predict(batch);
                foreach (var (number, output) in outputs.Index())
                    Engine.ReadOutput(output, results[number].AsSpan(start * Structure.Outputs[output].Size, batch.Count * Structure.Outputs[output].Size));
            }
        }

        return results;
    }

    /// <summary>Whether the network's only input is ids. Others take whole numbers as values, as columns of a data set are taken.</summary>
    private protected bool ReadsIds => Structure.Inputs is [{ Kind: ElementKind.Int32 }];

    private protected static float[] AsValues(ReadOnlySpan<int> numbers)
    {
        var values = new float[numbers.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = numbers[i];
        return values;
    }

    private protected void Run<T>(ReadOnlySpan<T> samples, Span<float> output) where T : unmanaged
    {
        var count = CountOf(samples);
        var (inputSize, outputSize) = (Structure.Inputs[0].Size, Structure.Outputs[0].Size);
        if (output.Length != (long)count * outputSize)
            throw new ShapeMismatchException($"output '{Structure.Outputs[0].Name}'", Values((long)count * outputSize), Values(output.Length));
        var engine = Engine;
        engine.Reserve(Math.Min(count, MaxBatch));
        fixed (T* first = samples)
        {
            for (var start = 0; start < count; start += MaxBatch)
            {
                var part = Math.Min(MaxBatch, count - start);
                var slot = new Slot(first + (long)start * inputSize, KindOf<T>());
                engine.Predict(new Batch(&slot, null, null, part));
                engine.ReadOutput(0, output.Slice(start * outputSize, part * outputSize));
            }
        }
    }

    /// <summary>Refuses several samples.</summary>
    private protected void RequireOne<T>(ReadOnlySpan<T> sample) where T : unmanaged
    {
        if (CountOf(sample) is var count and > 1)
            throw new ShapeMismatchException(
                $"input '{Structure.Inputs[0].Name}'", "one sample, or a call of PredictMany", string.Create(CultureInfo.InvariantCulture, $"{count}"));
    }

    /// <summary>How many samples the values make.</summary>
    private protected int CountOf<T>(ReadOnlySpan<T> samples) where T : unmanaged
    {
        if (Structure.Inputs.Length != 1)
            throw new ShapeMismatchException(
                $"inputs of {Structure.Name}", "a data set with " + string.Join(", ", Structure.Inputs.Select(i => i.Name)), "one input");
        var input = Structure.Inputs[0];
        if (samples.IsEmpty || samples.Length % input.Size != 0)
            throw new ShapeMismatchException(
                $"input '{input.Name}'", $"{Values(input.Size)} a sample ({ShapeText.Of(input.Shape.AsSpan())})", Values(samples.Length));
        if (input.Kind == ElementKind.Int32 != (typeof(T) == typeof(int)))
            throw new ShapeMismatchException($"input '{input.Name}'", input.Kind == ElementKind.Int32 ? "int" : "float or byte", ElementText.Of(typeof(T)));
        if (typeof(T) == typeof(int) && MemoryMarshal.Cast<T, int>(samples) is var tokens
            && LabelCheck.FirstOutside(tokens, input.Classes) is var found and >= 0)
            throw new LabelOutOfRangeException($"input '{input.Name}'", found / input.Size, tokens[found], input.Classes);
        return samples.Length / input.Size;
    }

    private static ElementKind KindOf<T>() => typeof(T) == typeof(byte) ? ElementKind.Byte : typeof(T) == typeof(int) ? ElementKind.Int32 : ElementKind.Single;

    private static string Values(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} values");
}
