using NetDsl.Engines;
using NetDsl.Training;

namespace NetDsl;

/// <summary>A network that was declared by attributes, on a device, with its weights and with what its training has come to.</summary>
/// <remarks>An instance serves one thread at a time.</remarks>
public abstract partial class Network : IDisposable
{
    private Engine? _engine;
    private uint _seed = 1;
    private bool _disposed, _isTraining;

    /// <summary>Called by the generated class. The device is first used when something is asked of the network.</summary>
    protected Network(NetworkDescription description, Device device)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(device);
        Structure = description;
        Device = device;
    }

    /// <summary>The facts of the network: inputs, outputs, parameters. The generated class has them as a static property
    /// <c>Description</c> too.</summary>
    public NetworkDescription Structure { get; }

    /// <summary>Where the network is.</summary>
    public Device Device { get; }

    /// <summary>How products are multiplied on this device: as <c>[Network]</c> asks for, where the device can.</summary>
    public Precision Precision => Engine.Precision;

    /// <summary>The table of layers, shapes, parameters and multiply-adds.</summary>
    public string Card => Structure.Card;

    /// <summary>How training steps, evaluations and predictions reach a GPU, such as <c>step: CUDA graph of 43 launches</c>; null on the CPU, and
    /// before there was any.</summary>
    public string? Launches => _engine?.Launches;

    /// <summary>What the first weights, and the order of the samples where <see cref="FitOptions.Seed"/> says nothing else, are
    /// drawn from. The same seed gives the same bits.</summary>
    public uint Seed
    {
        get => _seed;
        init => _seed = value;
    }

    /// <summary>The most samples that are predicted or evaluated in one go; more are done one lot after the other. Memory for
    /// activations grows with it. Where it is not set: as many as suit the device, 64 at the most; on a processor so many that what
    /// a layer reads and writes stays in the caches.</summary>
    public int MaxBatch
    {
        get => field > 0 ? field : Engine.Lot;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    }

    /// <summary>The epochs done.</summary>
    public int Epoch => State.Epoch;

    /// <summary>The training steps done.</summary>
    public long Step => State.Step;

    /// <summary>What each epoch gave, those before a checkpoint was loaded included.</summary>
    public History History => State.History;

    internal TrainingState State { get; private set; } = new();

    /// <summary>The weights and all else, ready to be used.</summary>
    internal Engine Engine => _engine ?? Start(draw: true);

    /// <summary>Throws away what was learned: weights are drawn from the seed, and training is at its beginning.</summary>
    public void Initialize(uint seed)
    {
        RequireNotBeingTrained("initialized");
        _seed = seed;
        ParameterStore.Initialize(Structure, _engine ?? Start(draw: false), seed);
        State = new();
    }

    /// <summary>Gives the device's memory back.</summary>
    /// <exception cref="InvalidOperationException">The network is being trained: it is still there then.</exception>
    public void Dispose()
    {
        RequireNotBeingTrained("disposed of");
        _disposed = true;
        _engine?.Dispose();
        _engine = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the compiled programs for a device. Written by the generator.</summary>
    protected abstract Engine CreateEngine(Device device);

    /// <summary>Makes the engine; weights need not be drawn where others are about to be written over them.</summary>
    private Engine Start(bool draw)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var engine = CreateEngine(Device);
        if (draw)
            ParameterStore.Initialize(Structure, engine, _seed);
        return _engine = engine;
    }
}
