using NetDsl.Checkpoints;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>Saves weights, optimiser state and the place in the training as safetensors, written aside and moved into place.
    /// Loaded into a network of the same class, training goes on to the bits of a training that was never interrupted.</summary>
    public void Save(string path) => CheckpointWriter.Write(this, path, withTraining: true);

    /// <summary>Saves the weights alone: enough to predict, and to begin a new training with.</summary>
    public void SaveWeights(string path) => CheckpointWriter.Write(this, path, withTraining: false);

    /// <summary>Loads what <see cref="Save"/> or <see cref="SaveWeights"/> wrote, or any safetensors file that has exactly this
    /// network's parameters by name and shape. Where the file has no state of the declared optimiser, or no training, these
    /// begin afresh. If anything is wrong, the network stays as it was.</summary>
    /// <exception cref="CheckpointException">The file is damaged.</exception>
    /// <exception cref="CheckpointMismatchException">The file is of another network.</exception>
    public void Load(string path)
    {
        RequireNotBeingTrained("loaded");
        var loaded = CheckpointReader.Read(this, path);
        ParameterStore.Write(_engine ?? Start(draw: false), loaded.Values);
        State = loaded.State;
    }
}
