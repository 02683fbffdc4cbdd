using NetDsl.Binding;
using NetDsl.Engines;

namespace NetDsl.Scoring;

/// <summary>Measures a network on bound data, in the order of the rows.</summary>
sealed unsafe class Evaluator
{
    readonly Engine _engine;
    readonly BoundData _data;
    readonly int[] _rows;
    readonly int _batchSize, _outputSize;
    readonly float[] _output;

    /// <summary>Null rows mean all samples in their order.</summary>
    public Evaluator(Engine engine, NetworkDescription network, BoundData data, ReadOnlySpan<int> rows, int batchSize)
    {
        _engine = engine;
        _data = data;
        _rows = GC.AllocateUninitializedArray<int>(rows.Length, pinned: true);
        rows.CopyTo(_rows);
        _batchSize = Math.Min(batchSize, rows.Length);
        _outputSize = network.Outputs[0].Size;
        _output = new float[checked(_batchSize * _outputSize)];
    }

    /// <summary>Null if it was cancelled on the way.</summary>
    public Score? Run(Scorer scorer, CancellationToken cancellation = default)
    {
        _engine.Reserve(_batchSize);
        _engine.TakeLoss();
        double loss = 0;
        fixed (int* rows = _rows)
        {
            for (var start = 0; start < _rows.Length; start += _batchSize)
            {
                if (cancellation.IsCancellationRequested)
                    return null;
                var batch = _data.Batch(rows + start, Math.Min(_batchSize, _rows.Length - start));
                _engine.Evaluate(batch);
                loss += _engine.TakeLoss();
                if (!scorer.ReadsOutput)
                    continue;
                var output = _output.AsSpan(0, batch.Count * _outputSize);
                _engine.ReadOutput(0, output);
                scorer.Add(output, batch);
            }
        }

        return scorer.Finish(loss / _rows.Length, _rows.Length);
    }
}
