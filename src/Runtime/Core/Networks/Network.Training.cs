using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Scoring;
using NetDsl.Training;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>Trains until <see cref="FitOptions.Epochs"/> epochs are done in all, going on where the last call or the loaded
    /// checkpoint stopped.</summary>
    /// <remarks>
    /// <para>A second call with as many epochs therefore trains no further: <c>Epochs = net.Epoch + 10</c> trains ten more. Weights, the
    /// optimiser's state, the number of the step and the seed go on, so that calls with the same data and options give the bits of one long
    /// call. Data and options may also change from call to call; a schedule that spans the whole training takes its length from the present
    /// call's <see cref="FitOptions.Epochs"/>. After <see cref="EarlyStopping"/> the network stands after its best epoch, and goes on from
    /// there. To begin anew, call <see cref="Initialize"/>.</para>
    /// <para>In Keras, <c>epochs</c> counts those of one call, unless <c>initial_epoch</c> is given.</para>
    /// </remarks>
    /// <returns>What each epoch gave, from the first one on. After a cancellation: what the finished epochs gave; the network
    /// stands after its last step, and the next call goes on with the next step, also from a checkpoint. Where that call brings another number
    /// of samples, batch size, seed or <see cref="FitOptions.Shuffle"/>, it begins the cancelled epoch anew, with the weights as they are; that the
    /// samples are others, where there are as many, it cannot see.</returns>
    /// <exception cref="InvalidOperationException">The network is being trained already: a callback, or another thread, asks for more.</exception>
    /// <exception cref="LossNotFiniteException">The loss became infinite or not a number. The network is as it was before that
    /// epoch.</exception>
    /// <exception cref="ShapeMismatchException">The data does not fit the network, or is too little to train and to validate with.</exception>
    public History Fit(DataSet training, FitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(training);
        RequireTraining();
        if (Interlocked.Exchange(ref _isTraining, true))
            throw BeingTrained("trained anew");
        try
        {
            using var trainer = new Trainer(this, training, options ?? new());
            return trainer.Run();
        }
        finally
        {
            _isTraining = false;
        }
    }

    /// <summary>Loss, and whatever else this kind of network is measured by, on a data set.</summary>
    /// <param name="data">Samples with their targets.</param>
    /// <param name="batchSize">Samples in one go; 0 leaves the choice to <see cref="MaxBatch"/>.</param>
    /// <exception cref="ShapeMismatchException">The data does not fit the network, or there are no samples.</exception>
    public virtual Score Evaluate(DataSet data, int batchSize = 0)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegative(batchSize);
        RequireTraining();
        data.RequireSamples("data set to evaluate on");
        using var bound = new BoundData(Structure, data, withTargets: true);
        int[] rows = [.. Enumerable.Range(0, data.Count)];
        using var evaluator = new Evaluator(Engine, Structure, bound, rows, batchSize == 0 ? MaxBatch : batchSize);
        return evaluator.Run(CreateScorer())!;
    }

    /// <summary>What gathers this kind of network's measures.</summary>
    private protected virtual Scorer CreateScorer() => new LossScorer();

    internal Scorer NewScorer() => CreateScorer();

    /// <summary>Refuses what would take from a training under way what it works on.</summary>
    private void RequireNotBeingTrained(string what)
    {
        if (_isTraining)
            throw BeingTrained(what);
    }

    private InvalidOperationException BeingTrained(string what) => new($"{Structure.Name} is being trained: it cannot be {what} before {nameof(Fit)} has ended.");

    private void RequireTraining()
    {
        if (Structure.Training is null)
            throw new InvalidOperationException($"{Structure.Name} declares no loss and no optimiser: it can only predict.");
    }
}
