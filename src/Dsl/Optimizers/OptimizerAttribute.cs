using System;

namespace NetDsl;

/// <summary>The base of every optimiser: how a step changes the weights. Below, <c>w</c> is a weight and <c>g</c> its
/// gradient.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    /// <summary>How fast the rate falls: in step number n, from 0, it is <c>rate / (1 + Decay * n)</c>. Default: 0. Keras
    /// equivalent: <c>InverseTimeDecay</c>, the former <c>decay</c>.</summary>
    public double Decay { get; set; }

    /// <summary>What each element of a gradient is held to, up and down, before anything else is done with it. Default: 0, for no
    /// limit. Keras equivalent: <c>clipvalue</c>. PyTorch equivalent: <c>clip_grad_value_</c>.</summary>
    public double ClipValue { get; set; }

    /// <summary>How large the gradients of all weights together may be, as the root of the sum of their squares: where they are larger, all are
    /// made smaller by the same factor. A step then ends with the gradients in memory, and the update comes apart. Default: 0, for no limit.
    /// Keras equivalent: <c>global_clipnorm</c>. PyTorch equivalent: <c>clip_grad_norm_</c>.</summary>
    public double ClipNorm { get; set; }
}
