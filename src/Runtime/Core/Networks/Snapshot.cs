using NetDsl.Engines;
using NetDsl.Training;

namespace NetDsl;

/// <summary>The weights, the optimiser's state and the place in the training at one moment.</summary>
public sealed class Snapshot
{
    private readonly NetworkDescription _network;

    internal Snapshot(Network network)
        : this(network, ParameterStore.Allocate(network.Structure), default) => Take(network);

    internal Snapshot(Network network, float[][][] values, TrainingPosition position)
        => (_network, Values, Position) = (network.Structure, values, position);

    /// <summary>The epochs that were done.</summary>
    public int Epoch => Position.Epoch;

    internal float[][][] Values { get; }

    internal TrainingPosition Position { get; private set; }

    /// <summary>Takes the snapshot again, in the same memory.</summary>
    internal void Take(Network network)
    {
        ParameterStore.Read(network.Engine, Values);
        Position = network.State.Position;
    }

    internal void CopyTo(Network network)
    {
        if (!ReferenceEquals(network.Structure, _network))
            throw new ArgumentException($"The snapshot is of {_network.Name}, not of {network.Structure.Name}.");
        ParameterStore.Write(network.Engine, Values);
        network.State.Position = Position;
    }
}
