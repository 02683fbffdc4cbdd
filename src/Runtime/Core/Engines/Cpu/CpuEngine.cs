using System.ComponentModel;
using NetDsl.Kernels;

namespace NetDsl.Engines;

/// <summary>A network on the processor: the memory and the threads under the programs that the generator writes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class CpuEngine : Engine, ITeamWork
{
    /// <summary>Floats from one sample's loss to the next one's: a row of one number, as the compiler lays out any row.</summary>
    private static readonly int LossStride = Layout.RowStride(1);

    private readonly NetworkDescription description;
    private readonly EngineMemory memory;
    private readonly AlignedMemory parameters;
    private readonly Team team;
    private AlignedMemory? arena;
    private Batch batch;
    private Use use;
    private double loss;

    /// <summary>Makes the memory and the threads.</summary>
    protected CpuEngine(NetworkDescription description, EngineMemory memory, int threads)
    {
        this.description = description;
        this.memory = memory;
        parameters = new AlignedMemory(memory.ParameterFloats);
        team = new Team(threads);
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

    public sealed override int Capacity => capacity;

    private int capacity;

    /// <summary>The number of samples of this call.</summary>
    protected int Samples => batch.Count;

    /// <summary>Values, transposed copies and optimiser state.</summary>
    protected Floats Parameters => parameters.Floats;

    /// <summary>What is the same for the whole step.</summary>
    protected StepArguments Step { get; private set; }

    /// <summary>One over the number of samples.</summary>
    protected float InverseBatch => 1f / batch.Count;

    /// <summary>Keeps the times of kernels, where the network was compiled with NetDslProfile; else nobody looks at it.</summary>
    internal KernelClock? Clock { get; set; }

    public sealed override void Reserve(int capacity)
    {
        if (capacity <= this.capacity)
        {
            return;
        }

        int floats = BatchTooLargeException.Floats(description.Name, capacity, memory.ArenaFloats);
        arena?.Dispose();
        arena = new AlignedMemory(floats);
        this.capacity = capacity;
        use = Use.None;
    }

    public sealed override void Train(in Batch batch, in StepArguments arguments)
    {
        if (memory.TrainLoss < 0)
        {
            throw new InvalidOperationException($"{description.Name} has no loss and optimiser: it only predicts.");
        }

        Step = arguments;
        ReserveSums(batch.Count);
        Run(batch, Use.Train);
        fresh = Transforms.None;
        loss += SumLoss(memory.TrainLoss);
    }

    public sealed override void Evaluate(in Batch batch)
    {
        if (memory.EvaluateLoss < 0)
        {
            throw new InvalidOperationException($"{description.Name} has no loss to evaluate.");
        }

        Run(batch, Use.Evaluate);
        loss += SumLoss(memory.EvaluateLoss);
    }

    public sealed override void Predict(in Batch batch) => Run(batch, Use.Predict);

    public sealed override double TakeLoss()
    {
        double taken = loss;
        loss = 0;
        return taken;
    }

    public sealed override void ReadOutput(int output, Span<float> destination)
    {
        var place = memory.Outputs[output];
        int offset = use switch
        {
            Use.Evaluate => place.EvaluateOffset,
            Use.Predict => place.PredictOffset,
            _ => throw new InvalidOperationException("Outputs can be read after an evaluation or a prediction."),
        };
        var source = ArenaAt(offset);
        for (int sample = 0; sample < batch.Count; sample++)
        {
            source.At((nint)sample * place.SampleStride).Span(place.Size).CopyTo(destination[(sample * place.Size)..]);
        }
    }

    public sealed override void ReadParameter(int parameter, int slot, Span<float> destination)
        => ParameterPacking.Read(description.Parameters[parameter].Layout, slot, parameters.Span, destination);

    public sealed override void WriteParameter(int parameter, int slot, ReadOnlySpan<float> source)
    {
        ParameterPacking.Write(description.Parameters[parameter].Layout, slot, source, parameters.Span);
        fresh = Transforms.None;
    }

    public sealed override void Dispose()
    {
        team.Dispose();
        arena?.Dispose();
        transformed?.Dispose();
        sums?.Dispose();
        parameters.Dispose();
        GC.SuppressFinalize(this);
    }

    void ITeamWork.Run(in TeamMember me)
    {
        switch (use)
        {
            case Use.Train:
                Train(me);
                break;
            case Use.Evaluate:
                Evaluate(me);
                break;
            case Use.Transform:
                Transform(me, fresh == Transforms.Training);
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
    protected Floats ArenaAt(int offset) => arena!.Floats.At((nint)offset * batch.Count);

    /// <summary>Whether an input came as floats, sample after sample: then a sum of products can read it where it lies.</summary>
    protected unsafe bool IsInPlace(int index) => batch.Rows is null && batch.Input(index).Kind == ElementKind.Single;

    /// <summary>The floats that the caller gave.</summary>
    protected unsafe Floats InPlace(int index) => new((float*)batch.Input(index).Data);

    /// <summary>An input of the network, as the caller gave it.</summary>
    protected unsafe SampleRows<TLanes> Input<TLanes>(int index, int columns)
        where TLanes : struct, ILanes<TLanes> => new(batch.Input(index), batch.Rows, columns);

    /// <summary>A target of the network, as the caller gave it.</summary>
    protected unsafe SampleRows<TLanes> Target<TLanes>(int index, int columns)
        where TLanes : struct, ILanes<TLanes> => new(batch.Target(index), batch.Rows, columns);

    /// <summary>Called after each kernel where the network was compiled with NetDslProfile.</summary>
    protected void Lap(in TeamMember me, string kernel, long multiplyAdds)
    {
        me.Barrier();
        if (me.Index == 0) Clock?.Lap(kernel, multiplyAdds * batch.Count);
    }

    private void Run(in Batch batch, Use use)
    {
        Reserve(batch.Count);
        TransformFor(use);
        (this.batch, this.use) = (batch, use);
        Clock?.Start();
        team.Run(this);
    }

    /// <summary>The losses of all samples, first to last: the order does not depend on the threads.</summary>
    private double SumLoss(int offset)
    {
        var losses = ArenaAt(offset);
        double sum = 0;
        for (int sample = 0; sample < batch.Count; sample++)
        {
            sum += losses[(nint)sample * LossStride];
        }

        return sum;
    }
}
