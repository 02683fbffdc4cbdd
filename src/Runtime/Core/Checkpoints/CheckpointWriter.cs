using System.Globalization;
using NetDsl.Serialization;

namespace NetDsl.Checkpoints;

/// <summary>Writes a network into a safetensors file, with notes that say what it is and how far its training has come.</summary>
internal static class CheckpointWriter
{
    public static void Write(Network network, string path, bool withTraining)
    {
        var values = ParameterStore.Allocate(network.Structure);
        ParameterStore.Read(network.Engine, values);
        List<NamedTensor> tensors = [];
        Add(tensors, network, values, "", withTraining);
        var notes = Notes(network);
        if (withTraining)
            AddTraining(notes, tensors, network);
        notes[CheckpointNames.Checksum] = CheckpointChecksum.Of(tensors, notes);
        SafetensorsWriter.Write(path, tensors, notes);
    }

    private static Dictionary<string, string> Notes(Network network) => new()
    {
        [CheckpointNames.Version] = CheckpointNames.CurrentVersion,
        [CheckpointNames.Network] = network.Structure.Name,
        [CheckpointNames.Fingerprint] = network.Structure.Fingerprint,
        [CheckpointNames.Inputs] = CheckpointNames.Shapes(network.Structure.Inputs),
        [CheckpointNames.Outputs] = CheckpointNames.Shapes(network.Structure.Outputs),
    };

    private static void AddTraining(Dictionary<string, string> notes, List<NamedTensor> tensors, Network network)
    {
        var state = network.State;
        notes[CheckpointNames.Optimizer] = CheckpointNames.OptimizerOf(network.Structure);
        notes[CheckpointNames.Seed] = (state.Seed ?? network.Seed).ToString(CultureInfo.InvariantCulture);
        notes[CheckpointNames.Position] = PositionText.Write(state.Position);
        notes[CheckpointNames.History] = HistoryText.Write(state.Epochs);
        if (state.Best is not { } best)
            return;
        notes[CheckpointNames.BestPosition] = PositionText.Write(best.Position);
        Add(tensors, network, best.Values, CheckpointNames.BestPrefix, withState: true);
    }

    private static void Add(List<NamedTensor> tensors, Network network, float[][][] values, string prefix, bool withState)
    {
        for (var number = 0; number < values.Length; number++)
            for (var slot = 0; slot < (withState ? values[number].Length : 1); slot++)
                tensors.Add(new(
                    prefix + CheckpointNames.Tensor(network.Structure, number, slot), network.Structure.Parameters[number].Shape,
                    values[number][slot]));
    }
}
