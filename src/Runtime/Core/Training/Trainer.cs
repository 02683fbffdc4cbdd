using System.Diagnostics;
using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Engines;
using NetDsl.Numbers;
using NetDsl.Scoring;

namespace NetDsl.Training;

/// <summary>One call of Fit: epochs of steps over pinned data. A step allocates nothing.</summary>
internal sealed unsafe class Trainer : IDisposable
{
    private readonly Network _network;
    private readonly FitOptions _options;
    private readonly Engine _engine;
    private readonly TrainingState _state;
    private readonly TrainingContext _context;
    private readonly BoundData _data;
    private readonly BoundData? _validationData;
    private readonly BatchSource _batches;
    private readonly Evaluator? _validation;
    private readonly LearningRate _rate;
    private readonly Snapshot _before;
    private readonly int[] _samples, _rows;
    private readonly int _batchSize;
    private readonly uint _seed;
    private readonly EpochPlan _plan;

    public Trainer(Network network, DataSet training, FitOptions options)
    {
        options.Check();
        training.RequireSamples("data set to train on");
        options.ValidationData?.RequireSamples("data set to validate with");
        (_network, _options, _engine, _state) = (network, options, network.Engine, network.State);
        _seed = options.Seed ?? _state.Seed ?? network.Seed;
        var split = DataSplit.Draw(training.Count, options.Validation, options.Shuffle, _seed);
        _samples = split.Training;
        _rows = GC.AllocateUninitializedArray<int>(_samples.Length, pinned: true);
        _batchSize = options.BatchSize == 0 ? _samples.Length : Math.Min(options.BatchSize, _samples.Length);
        _plan = new(_samples.Length, _batchSize, options.Shuffle, _seed);
        _rate = new(network.Structure.Training!, options, _seed, _samples.Length);
        _data = new(network.Structure, training, withTargets: true);
        try
        {
            _validationData = options.ValidationData is { } own ? new(network.Structure, own, withTargets: true) : null;
            if ((_validationData is null ? split.Validation : Enumerable.Range(0, _validationData.Count)).ToArray() is { Length: > 0 } rows)
                _validation = new(_engine, network.Structure, _validationData ?? _data, rows,
                    options.ValidationBatchSize == 0 ? _batchSize : options.ValidationBatchSize, options.AugmentationThreads);
            _batches = BatchSource.Of(network.Structure, _data, _batchSize, options.Augmentation, options.AugmentationThreads, _seed);
            _engine.Reserve(_batchSize);
            _context = new(network, options, _validation is not null);
            _before = network.TakeSnapshot();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public History Run()
    {
        _state.Seed = _seed;
        _state.Epochs.RemoveRange(_state.Epoch, _state.Epochs.Count - _state.Epoch);
        (_state.Outcome, _state.StopReason) = (TrainingOutcome.Unfinished, null);
        foreach (var callback in _options.Callbacks)
            callback.OnTrainingStart(_context);
        try
        {
            _state.Outcome = RunEpochs();
        }
        catch (LossNotFiniteException)
        {
            _network.Restore(_before);
            _state.Outcome = TrainingOutcome.Failed;
            throw;
        }
        finally
        {
            if (_state.Outcome != TrainingOutcome.Unfinished)
                foreach (var callback in _options.Callbacks)
                    callback.OnTrainingEnd(_context);
        }

        return _state.History;
    }

    public void Dispose()
    {
        _batches?.Dispose();
        _validation?.Dispose();
        _data.Dispose();
        _validationData?.Dispose();
    }

    private TrainingOutcome RunEpochs()
    {
        while (_state.Epoch < _options.Epochs && !_context.StopRequested)
        {
            if (_options.Cancellation.IsCancellationRequested)
                return TrainingOutcome.Cancelled;
            _before.Take(_network);
            var started = Stopwatch.GetTimestamp();
            foreach (var callback in _options.Callbacks)
                callback.OnEpochStart(_context);
            if (!RunSteps() || !Validate(out var score))
                return TrainingOutcome.Cancelled;
            FinishEpoch(score, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return _context.StopRequested ? TrainingOutcome.Stopped : TrainingOutcome.Completed;
    }

    /// <summary>The steps of an epoch, or what is left of them; false if it was cancelled on the way.</summary>
    private bool RunSteps()
    {
        _samples.CopyTo(_rows, 0);
        if (_options.Shuffle)
            Permutation.Shuffle(_rows, new(_seed, RandomPurpose.Shuffle, (ulong)_state.Epoch));
        _engine.TakeLoss();
        var untaken = 0;
        var position = _state.Position = _state.Position.By(_plan);
        fixed (int* rows = _rows)
        {
            _batches.Begin(_state.Epoch, rows + position.Samples, _rows.Length - position.Samples);
            while (position.Samples < _rows.Length)
            {
                var batch = _batches.Next();
                _engine.Train(batch, _rate.Arguments(position));
                position = position with { Step = position.Step + 1, Samples = position.Samples + batch.Count };
                if (++untaken < _engine.LossInterval && position.Samples < _rows.Length)
                    continue;
                untaken = 0;
                var loss = _engine.TakeLoss();
                CheckFinite(loss, position.Step);
                _state.Position = position = position with { Loss = position.Loss + loss };
                Report(position, null);
                if (_options.Cancellation.IsCancellationRequested && position.Samples < _rows.Length)
                    return false;
            }
        }

        return true;
    }

    private bool Validate(out Score? score)
    {
        score = null;
        if (_validation is null)
            return true;
        score = _validation.Run(_network.NewScorer(), _options.Cancellation);
        if (score is null)
            return false;
        CheckFinite(score.Loss, _state.Step);
        return true;
    }

    private void FinishEpoch(Score? score, double seconds)
    {
        var done = _state.Position;
        var result = new EpochResult
        {
            Epoch = done.Epoch + 1,
            TrainLoss = done.Loss / _rows.Length,
            ValidationLoss = score?.Loss,
            Metrics = score?.Metrics ?? [],
            Rate = _rate.At(done with { Step = done.Step - 1, Samples = (_rows.Length - 1) / _batchSize * _batchSize }),
            Seconds = seconds,
        };
        _state.Epochs.Add(result);
        _state.Position = done with { Epoch = done.Epoch + 1, Samples = 0, Loss = 0 };
        foreach (var callback in _options.Callbacks)
            callback.OnEpochEnd(_context, result);
        Report(done, result);
    }

    private void CheckFinite(double loss, long step)
    {
        if (!double.IsFinite(loss))
            throw new LossNotFiniteException(_state.Epoch + 1, step, loss);
    }

    private void Report(in TrainingPosition position, EpochResult? result) => _options.Progress?.Report(new(
        position.Epoch + 1, _options.Epochs, position.Samples, _rows.Length, position.Step, position.Loss / position.Samples, result));
}
