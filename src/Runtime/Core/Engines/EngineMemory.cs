using System.Collections.Immutable;

namespace NetDsl.Engines;

/// <summary>How much memory a network's kernels use, and where its results lie in it.</summary>
/// <param name="ParameterFloats">Values, transposed copies and optimiser state.</param>
/// <param name="ArenaFloats">Activations and their gradients, for each sample of the batch.</param>
/// <param name="TrainLoss">Where a training step leaves the loss of each sample, or -1.</param>
/// <param name="EvaluateLoss">Where an evaluation leaves it, or -1.</param>
/// <param name="Outputs">Where the outputs are, in the order of <see cref="NetworkDescription.Outputs"/>.</param>
public sealed record EngineMemory(int ParameterFloats, int ArenaFloats, int TrainLoss, int EvaluateLoss,
    ImmutableArray<OutputPlace> Outputs);

/// <summary>Where an output lies. Offsets are in floats for each sample of the batch.</summary>
/// <param name="EvaluateOffset">After an evaluation, or -1 where there is none.</param>
/// <param name="PredictOffset">After a prediction.</param>
/// <param name="SampleStride">Floats from one sample to the next.</param>
/// <param name="Size">Floats of one sample.</param>
public sealed record OutputPlace(int EvaluateOffset, int PredictOffset, int SampleStride, int Size);
