using System.ComponentModel;
using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>A network on a GPU: the memory under the kernels that the generator writes, and their launches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class GpuEngine : Engine
{
    private readonly NetworkDescription _description;
    private readonly EngineMemory _memory;
    private readonly int _scratch, _sampleScratch;
    private readonly Precision _asked;
    private readonly GpuContext _context;
    private readonly ParameterMirror _parameters;
    private readonly LossLine _losses;
    private readonly LaunchProgram _training, _evaluation, _prediction;
    private GivenStaging? _given;
    private MemoryBuffer1D<float, Stride1D.Dense>? _arena;
    private OutputReader? _outputs;
    private ArrayView<float> _parameterView;
    private GpuStep _step;
    private Func<OutputPlace, int> _offsetOf = Unread;
    private int _capacity;
    private bool _isDisposed;

    /// <summary>Opens the device and makes the parameter memory.</summary>
    /// <param name="description">The network.</param>
    /// <param name="memory">What it needs.</param>
    /// <param name="device">Where it is to run.</param>
    /// <param name="scratch">Floats, whatever the batch, in which kernels leave something for the next one.</param>
    /// <param name="sampleScratch">Behind those, floats for each sample of the batch.</param>
    /// <param name="precision">What the network asks for.</param>
    protected GpuEngine(NetworkDescription description, EngineMemory memory, Device device, int scratch, int sampleScratch = 0, Precision precision = Precision.Float32)
    {
        (_scratch, _sampleScratch, _asked) = (scratch, sampleScratch, precision);
        _description = description;
        _memory = memory;
        _context = new GpuContext(device);
        try
        {
            _context.BeginCall();
            _parameters = new ParameterMirror(_context, memory.ParameterFloats);
            _losses = new LossLine(_context);
            _context.EndCall();
        }
        catch
        {
            _ = Release.All(() => _parameters?.Dispose(), _context.Dispose);
            throw;
        }

        _training = new(_context, "step", () =>
        {
            Train();
            SumLosses(memory.TrainLoss);
        });
        _evaluation = new(_context, "evaluation", () =>
        {
            Evaluate();
            SumLosses(memory.EvaluateLoss);
        });
        _prediction = new(_context, "prediction", Predict);
    }

    public sealed override int Capacity => _capacity;

    public sealed override Precision Precision => _context.HasTensorCores ? _asked : Precision.Float32;

    /// <summary>Taking the loss means waiting for the device.</summary>
    public sealed override int LossInterval => 16;

    /// <summary>The number of samples of this call.</summary>
    protected int Samples => _step.Batch;

    public sealed override string? Launches
        => string.Join("; ", new[] { _training.Description, _evaluation.Description, _prediction.Description }.OfType<string>()) is { Length: > 0 } text
            ? text + (_context.WhyNotLocked is { } reason ? $"; the host's memory is not page-locked ({reason})" : "")
            : null;

    public sealed override void Reserve(int capacity)
    {
        _context.BeginCall();
        Grow(capacity);
        _context.EndCall();
    }

    public sealed override void Train(in Batch batch, in StepArguments arguments)
    {
        if (_memory.TrainLoss < 0)
        {
            throw new InvalidOperationException($"{_description.Name} has no loss and optimiser: it only predicts.");
        }

        Begin(batch, arguments, withTargets: true, changes: true);
        _training.Run(_step);
        _offsetOf = Unread;
        _context.EndCall();
    }

    public sealed override void Evaluate(in Batch batch)
    {
        if (_memory.EvaluateLoss < 0)
        {
            throw new InvalidOperationException($"{_description.Name} has no loss to evaluate.");
        }

        Begin(batch, default, withTargets: true, changes: false);
        _evaluation.Run(_step);
        _offsetOf = AfterEvaluation;
        _context.EndCall();
    }

    public sealed override void Predict(in Batch batch)
    {
        Begin(batch, default, withTargets: false, changes: false);
        _prediction.Run(_step);
        _offsetOf = AfterPrediction;
        _context.EndCall();
    }

    public sealed override double TakeLoss()
    {
        _context.BeginCall();
        double loss = _losses.Take();
        _context.EndCall();
        return loss;
    }

    public sealed override void ReadOutput(int output, Span<float> destination)
    {
        var place = _memory.Outputs[output];
        int offset = _offsetOf(place);
        _context.BeginCall();
        _outputs!.Read(Arena, offset, place, Samples, destination);
        _context.EndCall();
    }

    public sealed override void ReadParameter(int parameter, int slot, Span<float> destination)
    {
        _context.BeginCall();
        _parameters.Read(_description.Parameters[parameter].Layout, slot, destination);
        _context.EndCall();
    }

    public sealed override void WriteParameter(int parameter, int slot, ReadOnlySpan<float> source)
    {
        _context.BeginCall();
        _parameters.Write(_description.Parameters[parameter].Layout, slot, source);
        _context.EndCall();
    }

    /// <summary>Gives everything back. A kernel that went wrong while nobody waited for it is told of here; but not where a call
    /// has thrown: a device that failed fails at everything from then on, and what the call threw came first.</summary>
    public sealed override void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        bool isKnown = _context.IsInCall;
        var failure = Release.All(_context.BeginCall, _context.Stream.Synchronize, ForgetLaunches, () => _arena?.Dispose(), () => _given?.Dispose(),
            () => _outputs?.Dispose(), () => _norm?.Dispose(), _losses.Dispose, _parameters.Dispose, _context.Dispose);
        GC.SuppressFinalize(this);
        Release.Throw(isKnown ? null : failure);
    }

    /// <summary>Launches the kernels of a training step.</summary>
    protected abstract void Train();

    /// <summary>Launches those of forward and loss.</summary>
    protected abstract void Evaluate();

    /// <summary>Launches those of forward alone.</summary>
    protected abstract void Predict();

    /// <summary>Launches a kernel over so many groups of threads.</summary>
    protected void Launch(GpuKernel kernel, int groups, int threads, in GpuPlaces places)
        => kernel.Launch(_context, new KernelConfig(groups, threads), Arena, _parameterView, _given!.View, _step, places);

    private ArrayView<float> Arena => _arena!.View.BaseView;

    /// <summary>How many tiles cover so many elements.</summary>
    protected static int Tiles(int elements, int tile) => (elements + tile - 1) / tile;

    /// <summary>A number as kernels divide by it.</summary>
    protected static Divisor By(int divisor) => Divisor.By(divisor);

    private void SumLosses(int place) => _losses.Sum(Arena, _given!.View, place * Samples, Samples);

    /// <summary>What is recorded works on memory that is about to be given back.</summary>
    private void ForgetLaunches() => Release.Throw(Release.All(_training.Forget, _evaluation.Forget, _prediction.Forget));

    /// <summary>Makes room for batches of <paramref name="capacity"/> samples, if there is none.</summary>
    private void Grow(int capacity)
    {
        if (capacity <= _capacity)
        {
            return;
        }

        int floats = BatchTooLargeException.Floats(_description.Name, capacity, (long)_memory.ArenaFloats + _sampleScratch, _scratch);
        _context.Stream.Synchronize();
        ForgetLaunches();
        // Where there is not enough memory for more, there is none for less either until it is asked for again.
        _capacity = 0;
        _arena?.Dispose();
        _given?.Dispose();
        _outputs?.Dispose();
        _arena = _context.Accelerator.Allocate1D<float>(floats);
        _outputs = new OutputReader(_context, _memory.Outputs.Length == 0 ? 0 : checked(_memory.Outputs.Max(output => output.Size) * capacity));
        _given = new GivenStaging(_context, _description, capacity);
        (_capacity, _offsetOf) = (capacity, Unread);
    }

    private static int AfterEvaluation(OutputPlace place) => place.EvaluateOffset;

    private static int AfterPrediction(OutputPlace place) => place.PredictOffset;

    private static int Unread(OutputPlace place)
        => throw new InvalidOperationException("Outputs can be read after an evaluation or a prediction.");

    private void Begin(in Batch batch, in StepArguments arguments, bool withTargets, bool changes)
    {
        _context.BeginCall();
        Grow(batch.Count);
        _step = new GpuStep
        {
            Batch = batch.Count,
            InverseBatch = 1f / batch.Count,
            Bytes = _given!.Send(arguments, withTargets ? _losses.Next() : 0, batch, withTargets),
            Scratch = _memory.ArenaFloats * _capacity,
        };
        _parameterView = _parameters.View(changes);
    }
}
