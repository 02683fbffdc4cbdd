using System.Collections.Immutable;
using NetDsl.Engines;

namespace NetDsl.Runtime.Tests.Tiny;

/// <summary>What the generator would emit for the tiny networks.</summary>
internal static class TinyDescription
{
    public static NetworkDescription Of(
        string name, int inputs, int hidden, int outputs, bool classifies, double decay = 0, string fingerprint = "", string[]? classNames = null)
    {
        ParameterDescription Parameter(string parameter, ImmutableArray<int> shape, double scale)
            => new(parameter, shape, new(InitializerKind.Normal, scale), new(ParameterLayoutKind.Vector, 1, 1, [0, 0]));
        return new()
        {
            Name = name,
            Inputs = [new("Input", [inputs], ElementKind.Single)],
            Targets = [classifies ? new("Target", [], ElementKind.Int32, outputs) : new("Target", [outputs], ElementKind.Single)],
            Outputs = [new("Output", [outputs], ElementKind.Single)],
            Parameters =
            [
                Parameter("Dense1.weight", [inputs, hidden], 0.5), Parameter("Dense1.bias", [hidden], 0.1),
                Parameter("Dense2.weight", [hidden, outputs], 0.5), Parameter("Dense2.bias", [outputs], 0.1),
            ],
            ClassNames = [.. classNames ?? []],
            Training = new("Sgd", 0.1, decay, 0, 0, ["velocity"], ["loss"]),
            Fingerprint = fingerprint,
            Card = "tiny",
        };
    }
}

internal sealed class TinyClassifier(NetworkDescription description, int badStep = -1, bool log = false)
    : Classifier(description, Device.Cpu(1))
{
    public TinyClassifier(double decay = 0) : this(TinyDescription.Of("TinyClassifier", 2, 8, 3, true, decay)) { }

    public TinyEngine? Tiny { get; private set; }

    public List<(StepArguments Arguments, int[] Rows)> Log => Tiny!.Log!;

    protected override Engine CreateEngine(Device device) => Tiny = new(
        Structure.Inputs[0].Size, Structure.Parameters[1].Size, Structure.Outputs[0].Size, classifies: true)
    {
        BadStep = badStep,
        Log = log ? [] : null,
    };
}

internal sealed class TinyRegressor(NetworkDescription description) : Regressor(description, Device.Cpu(1))
{
    public TinyRegressor() : this(TinyDescription.Of("TinyRegressor", 1, 8, 1, false)) { }

    protected override Engine CreateEngine(Device device)
        => new TinyEngine(Structure.Inputs[0].Size, Structure.Parameters[1].Size, Structure.Outputs[0].Size, classifies: false);
}
