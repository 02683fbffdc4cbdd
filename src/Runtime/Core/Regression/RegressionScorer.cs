using NetDsl.Engines;
using NetDsl.Scoring;

namespace NetDsl;

/// <summary>Gathers differences, and the mean and spread of the targets by Welford's method.</summary>
internal sealed unsafe class RegressionScorer(int outputSize, int target) : Scorer
{
    private readonly double[] _squared = new double[outputSize], _mean = new double[outputSize], _spread = new double[outputSize];
    private double _absolute;
    private int _seen;

    public override void Add(ReadOnlySpan<float> output, in Batch batch)
    {
        var wanted = batch.Target(target);
        for (var i = 0; i < batch.Count; i++)
        {
            var row = batch.Rows is null ? i : batch.Rows[i];
            _seen++;
            for (var k = 0; k < outputSize; k++)
                Add(k, output[i * outputSize + k], Value(wanted, (long)row * outputSize + k));
        }
    }

    public override Score Finish(double loss, int count)
    {
        double squared = 0, r2 = 0;
        for (var k = 0; k < outputSize; k++)
        {
            squared += _squared[k];
            r2 += _spread[k] != 0 ? 1 - _squared[k] / _spread[k] : _squared[k] == 0 ? 1 : 0;
        }

        var values = (double)_seen * outputSize;
        return new RegressionScore(loss, count, _absolute / values, Math.Sqrt(squared / values), r2 / outputSize);
    }

    private void Add(int k, double predicted, double actual)
    {
        var error = predicted - actual;
        _absolute += Math.Abs(error);
        _squared[k] += error * error;
        var deviation = actual - _mean[k];
        _mean[k] += deviation / _seen;
        _spread[k] += deviation * (actual - _mean[k]);
    }
}
