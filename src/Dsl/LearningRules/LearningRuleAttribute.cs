namespace NetDsl;

/// <summary>The base of the learning rules that are older than backpropagation. A rule is loss and optimiser in one: it compares the
/// layer before it with a target, and trains that layer. The changes that the samples of a batch ask for are added up, not averaged. Below, <c>y</c> is an output,
/// <c>t</c> what it should be, <c>x</c> an input of its layer and <c>w</c> the weight between them; the bias is the weight of an input that is
/// always 1.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="target">The tensor it compares with, or null.</param>
public abstract class LearningRuleAttribute(double rate, string? target) : LossAttribute(target)
{
    /// <summary>The learning rate.</summary>
    public double Rate { get; } = rate;
}
