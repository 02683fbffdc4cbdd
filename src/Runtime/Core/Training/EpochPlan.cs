namespace NetDsl.Training;

/// <summary>What the order of an epoch's steps comes from. A place within an epoch means the same samples only where all of it is the same.</summary>
/// <param name="Samples">Samples that are trained on.</param>
/// <param name="BatchSize">Those of a step.</param>
/// <param name="Shuffle">Whether each epoch has an order of its own.</param>
/// <param name="Seed">What that is drawn from.</param>
internal readonly record struct EpochPlan(int Samples, int BatchSize, bool Shuffle, uint Seed);
