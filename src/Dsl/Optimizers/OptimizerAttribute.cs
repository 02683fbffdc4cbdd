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

    /// <summary>Clips each element of a gradient to the range from -ClipValue to ClipValue, before anything else is done with it; not together
    /// with <see cref="ClipNorm"/>. Default: 0, for no limit. Keras equivalent: <c>clipvalue</c>. PyTorch equivalent:
    /// <c>clip_grad_value_</c>.</summary>
    public double ClipValue { get; set; }

    /// <summary>Clips the norm of all gradients together, the root of the sum of all their squares: where it is larger than this, all gradients
    /// are multiplied by ClipNorm / norm, before anything else is done with them. All gradients are then stored before the weights are updated,
    /// which takes memory and time. Default: 0, for no limit. Keras equivalent: <c>global_clipnorm</c>. PyTorch equivalent:
    /// <c>clip_grad_norm_</c>.</summary>
    public double ClipNorm { get; set; }
}
