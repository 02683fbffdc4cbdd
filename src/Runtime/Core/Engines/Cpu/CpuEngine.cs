using System.ComponentModel;
using NetDsl.Kernels;

namespace NetDsl.Engines;

/// <summary>A network on the processor: the memory and the threads under the programs that the generator writes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class CpuEngine : Engine, ITeamWork
{
    /// <summary>Floats from one sample's loss to the next one's: a row of one number, as the compiler lays out any row.</summary>
    private static readonly int LossStride = Layout.RowStride(1);

    private readonly NetworkDescription _description;
    private readonly EngineMemory _memory;
    private readonly AlignedMemory _parameters;
    private readonly Team _team;
    private AlignedMemory? _arena;
    private Batch _batch;
    private Use _use;
    private double _loss;

    /// <summary>Makes the memory and the threads.</summary>
    protected CpuEngine(NetworkDescription description, EngineMemory memory, int threads)
    {
        _description = description;
        _memory = memory;
        _parameters = new AlignedMemory(memory.ParameterFloats);
        _team = new Team(threads);
    }

    /// <summary>Which program ran last.</summary>
    private enum Use
    {
        None,
        Train,
        Evaluate,
        Predict,
        Transform,
    }

    public sealed override int Capacity => _capacity;

    private int _capacity;

    /// <summary>The number of samples of this call.</summary>
    protected int Samples => _batch.Count;

    /// <summary>Values, transposed copies and optimiser state.</summary>
    protected Floats Parameters => _parameters.Floats;

    /// <summary>What is the same for the whole step.</summary>
    protected StepArguments Step { get; private set; }

    /// <summary>One over the number of samples.</summary>
    protected float InverseBatch => 1f / _batch.Count;

    /// <summary>Keeps the times of kernels, where the network was compiled with NetDslProfile; else nobody looks at it.</summary>
    internal KernelClock? Clock { get; set; }

    public sealed override void Reserve(int capacity)
    {
        if (capacity <= _capacity)
        {
            return;
        }

        int floats = BatchTooLargeException.Floats(_description.Name, capacity, _memory.ArenaFloats);
        _arena?.Dispose();
        _arena = new AlignedMemory(floats);
        _capacity = capacity;
        _use = Use.None;
    }

    public sealed override void Train(in Batch batch, in StepArguments arguments)
    {
        if (_memory.TrainLoss < 0)
        {
            throw new InvalidOperationException($"{_description.Name} has no loss and optimiser: it only predicts.");
        }

        Step = arguments;
        ReserveSums(batch.Count);
        Run(batch, Use.Train);
        _fresh = Transforms.None;
        AddLoss(_memory.TrainLoss);
    }

    public sealed override void Evaluate(in Batch batch)
    {
        if (_memory.EvaluateLoss < 0)
        {
            throw new InvalidOperationException($"{_description.Name} has no loss to evaluate.");
        }

        Run(batch, Use.Evaluate);
        AddLoss(_memory.EvaluateLoss);
    }

    public sealed override void Predict(in Batch batch) => Run(batch, Use.Predict);

    public sealed override double TakeLoss()
    {
        double taken = _loss;
        _loss = 0;
        return taken;
    }

    public sealed override void ReadOutput(int output, Span<float> destination)
    {
        var place = _memory.Outputs[output];
        int offset = _use switch
        {
            Use.Evaluate => place.EvaluateOffset,
            Use.Predict => place.PredictOffset,
            _ => throw new InvalidOperationException("Outputs can be read after an evaluation or a prediction."),
        };
        var source = ArenaAt(offset);
        for (int sample = 0; sample < _batch.Count; sample++)
        {
            source.At((nint)sample * place.SampleStride).Span(place.Size).CopyTo(destination[(sample * place.Size)..]);
        }
    }

    public sealed override void ReadParameter(int parameter, int slot, Span<float> destination)
        => ParameterPacking.Read(_description.Parameters[parameter].Layout, slot, _parameters.Span, destination);

    public sealed override void WriteParameter(int parameter, int slot, ReadOnlySpan<float> source)
    {
        ParameterPacking.Write(_description.Parameters[parameter].Layout, slot, source, _parameters.Span);
        _fresh = Transforms.None;
    }

    public sealed override void Dispose()
    {
        _team.Dispose();
        _arena?.Dispose();
        _transformed?.Dispose();
        _sums?.Dispose();
        _parameters.Dispose();
        GC.SuppressFinalize(this);
    }

    void ITeamWork.Run(in TeamMember me)
    {
        switch (_use)
        {
            case Use.Train:
                Train(me);
                break;
            case Use.Evaluate:
                Evaluate(me);
                break;
            case Use.Transform:
                Transform(me, _fresh == Transforms.Training);
                break;
            default:
                Predict(me);
                break;
        }
    }

    /// <summary>A training step, as one member of the team does it.</summary>
    protected abstract void Train(in TeamMember me);

    /// <summary>Forward and loss.</summary>
    protected abstract void Evaluate(in TeamMember me);

    /// <summary>Forward alone.</summary>
    protected abstract void Predict(in TeamMember me);

    /// <summary>The tensor that lies at this many floats for each sample of the batch.</summary>
    protected Floats ArenaAt(int offset) => _arena!.Floats.At((nint)offset * _batch.Count);

    /// <summary>Whether an input came as floats, sample after sample: then a sum of products can read it where it lies.</summary>
    protected unsafe bool IsInPlace(int index) => _batch.Rows is null && _batch.Input(index).Kind == ElementKind.Single;

    /// <summary>The floats that the caller gave.</summary>
    protected unsafe Floats InPlace(int index) => new((float*)_batch.Input(index).Data);

    /// <summary>An input of the network, as the caller gave it.</summary>
    protected unsafe SampleRows<TLanes> Input<TLanes>(int index, int columns)
        where TLanes : struct, ILanes<TLanes> => new(_batch.Input(index), _batch.Rows, columns);

    /// <summary>A target of the network, as the caller gave it.</summary>
    protected unsafe SampleRows<TLanes> Target<TLanes>(int index, int columns)
        where TLanes : struct, ILanes<TLanes> => new(_batch.Target(index), _batch.Rows, columns);

    /// <summary>Called after each kernel where the network was compiled with NetDslProfile.</summary>
    protected void Lap(in TeamMember me, string kernel, long multiplyAdds)
    {
        me.Barrier();
        if (me.Index == 0) Clock?.Lap(kernel, multiplyAdds * _batch.Count);
    }

    private void Run(in Batch batch, Use use)
    {
        Reserve(batch.Count);
        TransformFor(use);
        (_batch, _use) = (batch, use);
        Clock?.Start();
        _team.Run(this);
    }

    /// <summary>Adds the losses of all samples, first to last: the sum depends neither on the threads nor on the lots.</summary>
    private void AddLoss(int offset)
    {
        var losses = ArenaAt(offset);
        for (int sample = 0; sample < _batch.Count; sample++)
        {
            _loss += losses[(nint)sample * LossStride];
        }
    }
}
