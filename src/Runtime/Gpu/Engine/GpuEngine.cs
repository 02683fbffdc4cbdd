using System.ComponentModel;
using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>A network on a GPU: the memory under the kernels that the generator writes, and their launches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class GpuEngine : Engine
{
    private readonly NetworkDescription description;
    private readonly EngineMemory memory;
    private readonly int scratch, sampleScratch;
    private readonly Precision asked;
    private readonly GpuContext context;
    private readonly ParameterMirror parameters;
    private readonly LossLine losses;
    private readonly LaunchProgram training, evaluation, prediction;
    private GivenStaging? given;
    private MemoryBuffer1D<float, Stride1D.Dense>? arena;
    private OutputReader? outputs;
    private ArrayView<float> parameterView;
    private GpuStep step;
    private Func<OutputPlace, int> offsetOf = Unread;
    private int capacity;

    /// <summary>Opens the device and makes the parameter memory.</summary>
    /// <param name="description">The network.</param>
    /// <param name="memory">What it needs.</param>
    /// <param name="device">Where it is to run.</param>
    /// <param name="scratch">Floats, whatever the batch, in which kernels leave something for the next one.</param>
    /// <param name="sampleScratch">Behind those, floats for each sample of the batch.</param>
    /// <param name="precision">What the network asks for.</param>
    protected GpuEngine(NetworkDescription description, EngineMemory memory, Device device, int scratch, int sampleScratch = 0, Precision precision = Precision.Float32)
    {
        (this.scratch, this.sampleScratch, asked) = (scratch, sampleScratch, precision);
        this.description = description;
        this.memory = memory;
        context = new GpuContext(device);
        parameters = new ParameterMirror(context, memory.ParameterFloats);
        losses = new LossLine(context);
        training = new(context, "step", () =>
        {
            Train();
            SumLosses(memory.TrainLoss);
        });
        evaluation = new(context, "evaluation", () =>
        {
            Evaluate();
            SumLosses(memory.EvaluateLoss);
        });
        prediction = new(context, "prediction", Predict);
    }

    public sealed override int Capacity => capacity;

    public sealed override Precision Precision => context.HasTensorCores ? asked : Precision.Float32;

    /// <summary>Taking the loss means waiting for the device.</summary>
    public sealed override int LossInterval => 16;

    /// <summary>The number of samples of this call.</summary>
    protected int Samples => step.Batch;

    public sealed override string? Launches
        => string.Join("; ", new[] { training.Description, evaluation.Description, prediction.Description }.OfType<string>()) is { Length: > 0 } text ? text : null;

    public sealed override void Reserve(int capacity)
    {
        if (capacity <= this.capacity)
        {
            return;
        }

        int floats = BatchTooLargeException.Floats(description.Name, capacity, (long)memory.ArenaFloats + sampleScratch, scratch);
        context.Stream.Synchronize();
        ForgetLaunches();
        arena?.Dispose();
        given?.Dispose();
        outputs?.Dispose();
        arena = context.Accelerator.Allocate1D<float>(floats);
        outputs = new OutputReader(context, memory.Outputs.Length == 0 ? 0 : checked(memory.Outputs.Max(output => output.Size) * capacity));
        given = new GivenStaging(context, description, capacity);
        (this.capacity, offsetOf) = (capacity, Unread);
    }

    public sealed override void Train(in Batch batch, in StepArguments arguments)
    {
        if (memory.TrainLoss < 0)
        {
            throw new InvalidOperationException($"{description.Name} has no loss and optimiser: it only predicts.");
        }

        Begin(batch, arguments, withTargets: true, changes: true);
        training.Run(step);
        offsetOf = Unread;
    }

    public sealed override void Evaluate(in Batch batch)
    {
        if (memory.EvaluateLoss < 0)
        {
            throw new InvalidOperationException($"{description.Name} has no loss to evaluate.");
        }

        Begin(batch, default, withTargets: true, changes: false);
        evaluation.Run(step);
        offsetOf = AfterEvaluation;
    }

    public sealed override void Predict(in Batch batch)
    {
        Begin(batch, default, withTargets: false, changes: false);
        prediction.Run(step);
        offsetOf = AfterPrediction;
    }

    public sealed override double TakeLoss() => losses.Take();

    public sealed override void ReadOutput(int output, Span<float> destination)
    {
        var place = memory.Outputs[output];
        outputs!.Read(Arena, offsetOf(place), place, Samples, destination);
    }

    public sealed override void ReadParameter(int parameter, int slot, Span<float> destination)
        => parameters.Read(description.Parameters[parameter].Layout, slot, destination);

    public sealed override void WriteParameter(int parameter, int slot, ReadOnlySpan<float> source)
        => parameters.Write(description.Parameters[parameter].Layout, slot, source);

    public sealed override void Dispose()
    {
        context.Stream.Synchronize();
        ForgetLaunches();
        arena?.Dispose();
        given?.Dispose();
        outputs?.Dispose();
        norm?.Dispose();
        losses.Dispose();
        parameters.Dispose();
        context.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Launches the kernels of a training step.</summary>
    protected abstract void Train();

    /// <summary>Launches those of forward and loss.</summary>
    protected abstract void Evaluate();

    /// <summary>Launches those of forward alone.</summary>
    protected abstract void Predict();

    /// <summary>Launches a kernel over so many groups of threads.</summary>
    protected void Launch(GpuKernel kernel, int groups, int threads, in GpuPlaces places)
        => kernel.Launch(context, new KernelConfig(groups, threads), Arena, parameterView, given!.View, step, places);

    private ArrayView<float> Arena => arena!.View.BaseView;

    /// <summary>How many tiles cover so many elements.</summary>
    protected static int Tiles(int elements, int tile) => (elements + tile - 1) / tile;

    /// <summary>A number as kernels divide by it.</summary>
    protected static Divisor By(int divisor) => Divisor.By(divisor);

    private void SumLosses(int place) => losses.Sum(Arena, given!.View, place * Samples, Samples);

    /// <summary>What is recorded works on memory that is about to be given back.</summary>
    private void ForgetLaunches()
    {
        training.Forget();
        evaluation.Forget();
        prediction.Forget();
    }

    private static int AfterEvaluation(OutputPlace place) => place.EvaluateOffset;

    private static int AfterPrediction(OutputPlace place) => place.PredictOffset;

    private static int Unread(OutputPlace place)
        => throw new InvalidOperationException("Outputs can be read after an evaluation or a prediction.");

    private void Begin(in Batch batch, in StepArguments arguments, bool withTargets, bool changes)
    {
        Reserve(batch.Count);
        step = new GpuStep
        {
            Batch = batch.Count,
            InverseBatch = 1f / batch.Count,
            Bytes = given!.Send(arguments, withTargets ? losses.Next() : 0, batch, withTargets),
            Scratch = memory.ArenaFloats * capacity,
        };
        parameterView = parameters.View(changes);
    }
}
