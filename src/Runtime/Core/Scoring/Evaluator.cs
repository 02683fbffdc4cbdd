using NetDsl.Binding;
using NetDsl.Engines;
using NetDsl.Training;

namespace NetDsl.Scoring;

/// <summary>Measures a network on bound data, in the order of the rows.</summary>
internal sealed unsafe class Evaluator : IDisposable
{
    private readonly Engine _engine;
    private readonly BatchSource _batches;
    private readonly int[] _rows;
    private readonly int _batchSize, _outputSize;
    private readonly float[] _output;

    /// <summary>Samples by their numbers, in this order; those that have to be made are, on so many threads (0 for the usual).</summary>
    public Evaluator(Engine engine, NetworkDescription network, BoundData data, ReadOnlySpan<int> rows, int batchSize, int threads = 0)
    {
        _engine = engine;
        _rows = GC.AllocateUninitializedArray<int>(rows.Length, pinned: true);
        rows.CopyTo(_rows);
        _batchSize = Math.Min(batchSize, rows.Length);
        _batches = BatchSource.Of(network, data, _batchSize, [], threads, seed: 0);
        _outputSize = network.Outputs[0].Size;
        _output = new float[checked(_batchSize * _outputSize)];
    }

    /// <summary>Null if it was cancelled on the way.</summary>
    public Score? Run(Scorer scorer, CancellationToken cancellation = default)
    {
        _engine.Reserve(_batchSize);
        _engine.TakeLoss();
        fixed (int* rows = _rows)
        {
            _batches.Begin(epoch: 0, rows, _rows.Length);
            for (var start = 0; start < _rows.Length; start += _batchSize)
            {
                if (cancellation.IsCancellationRequested)
                    return null;
                var batch = _batches.Next();
                _engine.Evaluate(batch);
                if (!scorer.ReadsOutput)
                    continue;
                var output = _output.AsSpan(0, batch.Count * _outputSize);
                _engine.ReadOutput(0, output);
                scorer.Add(output, batch);
            }
        }

        return scorer.Finish(_engine.TakeLoss() / _rows.Length, _rows.Length);
    }

    public void Dispose() => _batches.Dispose();
}
