using System.Globalization;

namespace NetDsl;

/// <summary>The loss became infinite or not a number while training; most often the learning rate is too high.</summary>
public sealed class LossNotFiniteException : NetDslException
{
    /// <summary>Epochs and steps are counted from 1.</summary>
    public LossNotFiniteException(int epoch, long step, double loss)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Epoch {epoch}, step {step}: expected a finite loss, found {loss}; a lower learning rate may help."))
    {
        Epoch = epoch;
        Step = step;
        Loss = loss;
    }

    /// <summary>The epoch, counted from 1.</summary>
    public int Epoch { get; }

    /// <summary>The training step, counted from 1 at the start of training.</summary>
    public long Step { get; }

    /// <summary>The loss: an infinity or NaN.</summary>
    public double Loss { get; }
}
