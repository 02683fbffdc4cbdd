using NetDsl.Binding;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>Batches of samples that lie in memory: nothing but their numbers.</summary>
internal sealed unsafe class HeldBatches(BoundData data, int batchSize) : BatchSource
{
    private int* _rows;
    private int _left;

    public override void Begin(int epoch, int* rows, int count)
    {
        _rows = rows;
        _left = count;
    }

    public override Batch Next()
    {
        var batch = data.Batch(_rows, Math.Min(batchSize, _left));
        _rows += batch.Count;
        _left -= batch.Count;
        return batch;
    }
}
