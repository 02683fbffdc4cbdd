using NetDsl.Training;

namespace NetDsl;

/// <summary>The weights, the optimiser's state and the place in the training at one moment.</summary>
public sealed class Snapshot
{
    readonly NetDsl.Engines.NetworkDescription _network;
    readonly float[][][] _values;
    TrainingPosition _position;

    internal Snapshot(Network network)
    {
        _network = network.Structure;
        _values = ParameterStore.Allocate(_network);
        Take(network);
    }

    /// <summary>The epochs that were done.</summary>
    public int Epoch => _position.Epoch;

    /// <summary>Takes the snapshot again, in the same memory.</summary>
    internal void Take(Network network)
    {
        ParameterStore.Read(network.Engine, _values);
        _position = network.State.Position;
    }

    internal void CopyTo(Network network)
    {
        if (!ReferenceEquals(network.Structure, _network))
            throw new ArgumentException($"The snapshot is of {_network.Name}, not of {network.Structure.Name}.");
        ParameterStore.Write(network.Engine, _values);
        network.State.Position = _position;
    }
}
