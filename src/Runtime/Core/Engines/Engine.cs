namespace NetDsl.Engines;

/// <summary>One network on one device: its parameters, its memory and the compiled programs that train and run it. The
/// generator emits one subclass a target; what trains and evaluates is written against this class alone.</summary>
/// <remarks>Serves one thread at a time. No method but those that read or write allocates.</remarks>
public abstract class Engine : IDisposable
{
    /// <summary>The most samples one call can take; growing it moves the activations to new memory.</summary>
    public abstract int Capacity { get; }

    /// <summary>As many samples as a prediction or an evaluation should take in one go, where nobody says otherwise.</summary>
    public virtual int Lot => Kernels.Layout.MostOfLot;

    /// <summary>How products are multiplied here.</summary>
    public virtual Precision Precision => Precision.Float32;

    /// <summary>Makes room for batches of <paramref name="capacity"/> samples. Does nothing if there is room.</summary>
    public abstract void Reserve(int capacity);

    /// <summary>One training step: forward, loss, backward and update, dropout active.</summary>
    public abstract void Train(in Batch batch, in StepArguments arguments);

    /// <summary>Forward and loss, as in inference: dropout inactive, nothing updated.</summary>
    public abstract void Evaluate(in Batch batch);

    /// <summary>Forward alone; targets are not read.</summary>
    public abstract void Predict(in Batch batch);

    /// <summary>The sum over samples of the losses of all calls of <see cref="Train"/> and <see cref="Evaluate"/> since it
    /// was last taken, which is then zero again. Summed in a fixed order.</summary>
    public abstract double TakeLoss();

    /// <summary>How many training steps should pass between two calls of <see cref="TakeLoss"/>: more than 1 where taking it
    /// means waiting for the device.</summary>
    public virtual int LossInterval => 1;

    /// <summary>See <see cref="Network.Launches"/>.</summary>
    public virtual string? Launches => null;

    /// <summary>Copies an output of the last call, by its number in <see cref="NetworkDescription.Outputs"/>, sample after
    /// sample, without padding.</summary>
    public abstract void ReadOutput(int output, Span<float> destination);

    /// <summary>Copies a parameter, or one of its optimiser's state slots, in logical order (row-major in
    /// <see cref="ParameterDescription.Shape"/>).</summary>
    /// <param name="parameter">Its number in <see cref="NetworkDescription.Parameters"/>.</param>
    /// <param name="slot">0 for the value, 1 and up for the state slots; <see cref="ParameterLayout.GradientSlot"/> for the gradient
    /// of the last step, where it is kept.</param>
    /// <param name="destination">As many floats as the parameter has.</param>
    public abstract void ReadParameter(int parameter, int slot, Span<float> destination);

    /// <summary>The reverse of <see cref="ReadParameter"/>; copies the compiler keeps in other layouts are brought up to
    /// date.</summary>
    public abstract void WriteParameter(int parameter, int slot, ReadOnlySpan<float> source);

    public abstract void Dispose();
}
