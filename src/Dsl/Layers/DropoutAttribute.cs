namespace NetDsl;

/// <summary>In training, sets features to zero at random and enlarges the others to make up for it.</summary>
/// <remarks>
/// <para>Formula: <c>y = x / (1 - rate)</c> with probability <c>1 - rate</c>, else 0; in prediction <c>y = x</c>.</para>
/// <para>Shape: unchanged. The random numbers follow from seed, step and place: the same for any number of threads.</para>
/// <para>Keras equivalent: <c>Dropout(rate)</c>. PyTorch equivalent: <c>nn.Dropout(rate)</c>.</para>
/// </remarks>
/// <param name="rate">The probability of a zero, from 0 to below 1: a number, or in a block the name of a parameter.</param>
public sealed class DropoutAttribute(object rate) : LayerAttribute
{
    /// <summary>The probability of a zero, from 0 to below 1: a number, or in a block the name of a parameter.</summary>
    public object Rate { get; } = rate;
}
