namespace NetDsl;

/// <summary>In training, sets whole channels of a sample to zero, in all pixels of a picture or all steps of a sequence, and enlarges the others
/// to make up for it. Neighbouring pixels say much the same, so that dropping single ones would hide little.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, c] = x[i, j, c] / (1 - rate)</c> for a channel that is kept, with probability <c>1 - rate</c>, else 0; in
/// prediction <c>y = x</c>.</para>
/// <para>Shape: unchanged. The random numbers, one a sample and channel, follow from seed and step: the same for any number of threads.</para>
/// <para>Keras equivalent: <c>SpatialDropout2D(rate)</c>, <c>SpatialDropout1D(rate)</c>. PyTorch equivalent: <c>nn.Dropout2d(rate)</c>,
/// <c>nn.Dropout1d(rate)</c>.</para>
/// </remarks>
/// <param name="rate">The probability of a zero, from 0 to below 1: a number, or in a block the name of a parameter.</param>
public sealed class SpatialDropoutAttribute(object rate) : LayerAttribute
{
    /// <summary>The probability of a zero, from 0 to below 1: a number, or in a block the name of a parameter.</summary>
    public object Rate { get; } = rate;
}
