using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>Where the batches of an epoch, an evaluation or a prediction come from.</summary>
internal abstract unsafe class BatchSource : IDisposable
{
    /// <summary>Batches of samples as they are.</summary>
    public static BatchSource Of(NetworkDescription network, BoundData data, int batchSize) => Of(network, data, batchSize, [], threads: 0, seed: 0);

    /// <summary>Batches of samples as they are, or with their pictures changed; on so many threads, 0 for the usual, where they have to be made.</summary>
    public static BatchSource Of(NetworkDescription network, BoundData data, int batchSize, IReadOnlyList<Transform> transforms, int threads, uint seed)
        => data.HasMade || transforms.Count > 0 ? new MadeBatches(network, data, batchSize, transforms, threads, seed) : new HeldBatches(data, batchSize);

    /// <summary>Begins an epoch, or the rest of one: samples by their numbers in the data set, in pinned memory that stays as it is
    /// until the last batch was given.</summary>
    public abstract void Begin(int epoch, int* rows, int count);

    /// <summary>The next batch. It stays as it is until the one after it is asked for.</summary>
    public abstract Batch Next();

    public virtual void Dispose() { }
}
