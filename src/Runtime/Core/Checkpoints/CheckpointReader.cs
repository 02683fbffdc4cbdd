using System.Collections.Immutable;
using System.Globalization;
using NetDsl.Engines;
using NetDsl.Serialization;
using NetDsl.Training;

namespace NetDsl.Checkpoints;

/// <summary>Reads a checkpoint for a network and holds everything in it against what the network declares; the network is not
/// touched.</summary>
internal readonly ref struct CheckpointReader
{
    private readonly Network _owner;
    private readonly NetworkDescription _network;
    private readonly SafetensorsFile _file;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private CheckpointReader(Network owner, SafetensorsFile file) => (_owner, _network, _file) = (owner, owner.Structure, file);

    public static LoadedCheckpoint Read(Network network, string path) => new CheckpointReader(network, SafetensorsFile.Open(path)).Read();

    private LoadedCheckpoint Read()
    {
        var ours = _file.Metadata.Keys.Any(name => name.StartsWith(CheckpointNames.Prefix, StringComparison.Ordinal));
        if (ours)
        {
            CheckNotes();
            CheckArchitecture();
        }

        var hasState = ours && _file.Metadata.GetValueOrDefault(CheckpointNames.Optimizer) == CheckpointNames.OptimizerOf(_network) && HasStateOfAll();
        var values = ReadValues("", hasState);
        var state = new TrainingState();
        if (_file.Metadata.ContainsKey(CheckpointNames.Position))
            ReadTraining(state, hasState);
        foreach (var tensor in _file.Tensors)
            if (!_known.Contains(tensor.Name) && !(ours && CheckpointNames.IsTraining(tensor.Name)))
                throw new CheckpointMismatchException(_file.Path, tensor.Name, null, tensor.Shape);
        return new(values, state);
    }

    /// <summary>Weights that were frozen when the file was written have no state there. The file is whole, by its checksum: so nothing
    /// was lost, and the optimiser begins afresh.</summary>
    private bool HasStateOfAll()
    {
        for (var number = 0; number < _network.Parameters.Length; number++)
            for (var slot = 1; slot < ParameterStore.SlotsOf(_network, number); slot++)
                if (_file.Find(CheckpointNames.Tensor(_network, number, slot)) is null)
                    return false;
        return true;
    }

    private void CheckNotes()
    {
        var version = Note(CheckpointNames.Version);
        if (version != CheckpointNames.CurrentVersion)
            throw Wrong(CheckpointNames.Version, CheckpointNames.CurrentVersion, version);
        var (stored, computed) = (Note(CheckpointNames.Checksum), CheckpointChecksum.Of(_file));
        if (stored != computed)
            throw Wrong(CheckpointNames.Checksum, stored, $"{computed}, so the file is damaged");
    }

    private void CheckArchitecture()
    {
        // Parameters come first: where they differ, they say more than a fingerprint.
        for (var number = 0; number < _network.Parameters.Length; number++)
            Find(_network.Parameters[number].Name, _network.Parameters[number].Shape);
        Compare(CheckpointNames.Inputs, "the input", CheckpointNames.Shapes(_network.Inputs));
        Compare(CheckpointNames.Outputs, "the output", CheckpointNames.Shapes(_network.Outputs));
        if (_network.Fingerprint != "" && Note(CheckpointNames.Fingerprint) != "")
            Compare(CheckpointNames.Fingerprint, "the fingerprint of the layers", _network.Fingerprint);
    }

    private void Compare(string note, string what, string declared)
    {
        if (Note(note) != declared)
            throw new CheckpointMismatchException(_file.Path, what, declared, Note(note));
    }

    private float[][][] ReadValues(string prefix, bool withState)
    {
        var values = ParameterStore.Allocate(_network);
        for (var number = 0; number < values.Length; number++)
            for (var slot = 0; slot < (withState ? values[number].Length : 1); slot++)
                Find(prefix + CheckpointNames.Tensor(_network, number, slot), _network.Parameters[number].Shape).CopyTo(values[number][slot]);
        return values;
    }

    private void ReadTraining(TrainingState state, bool hasState)
    {
        state.Position = Position(CheckpointNames.Position);
        state.Seed = uint.TryParse(Note(CheckpointNames.Seed), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw Wrong(CheckpointNames.Seed, "a whole number", Note(CheckpointNames.Seed));
        state.Epochs.AddRange(HistoryText.Read(Note(CheckpointNames.History))
            ?? throw Wrong(CheckpointNames.History, "a line of numbers for each epoch", "something else"));
        if (state.Epochs.Count < state.Epoch)
            throw Wrong(CheckpointNames.History, $"{state.Epoch} epochs", $"{state.Epochs.Count}");
        if (hasState && _file.Metadata.ContainsKey(CheckpointNames.BestPosition))
            state.Best = new(_owner, ReadValues(CheckpointNames.BestPrefix, withState: true), Position(CheckpointNames.BestPosition));
    }

    private TrainingPosition Position(string note)
        => PositionText.Read(Note(note)) ?? throw Wrong(note, "a place in the training", Note(note));

    private TensorEntry Find(string name, ImmutableArray<int> shape)
    {
        _known.Add(name);
        var tensor = _file.Find(name);
        return tensor is not null && tensor.Shape.SequenceEqual(shape)
            ? tensor
            : throw new CheckpointMismatchException(_file.Path, name, shape, tensor?.Shape);
    }

    private string Note(string name)
        => _file.Metadata.GetValueOrDefault(name) ?? throw Wrong(name, "a note of that name", "none");

    private CheckpointException Wrong(string note, string expected, string found) => new(_file.Path, $"note '{note}'", expected, found);
}
