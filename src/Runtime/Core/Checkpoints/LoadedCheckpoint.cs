using NetDsl.Training;

namespace NetDsl.Checkpoints;

/// <summary>A checkpoint that was read and found to fit: all that a network takes over from it.</summary>
internal readonly record struct LoadedCheckpoint(float[][][] Values, TrainingState State);
