using System;

namespace NetDsl;

/// <summary>An activation of your own: a static method from <c>float</c> to <c>float</c>, applied to each element.</summary>
/// <remarks>
/// <para>Formula: the method's. It is read from its source, derived symbolically and compiled into the kernels around it
/// like a built-in one, so it must be one expression of arithmetic, <c>? :</c>, calls of <c>MathF</c> (Exp, Log, Tanh, Sqrt, Abs,
/// Max, Min, Pow) and of other such methods.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>Activation(function)</c>. PyTorch equivalent: calling a function in <c>forward</c>.</para>
/// </remarks>
/// <example><code>
/// [Activation(nameof(Mish))] ...
/// static float Mish(float x) => x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));
/// </code></example>
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>A method of the network's own class, or of a class around it.</summary>
    /// <param name="method">The method's name: <c>nameof(Mish)</c>.</param>
    public ActivationAttribute(string method) => Method = method;

    /// <summary>A method of another class in the same project.</summary>
    /// <param name="type">The class that has the method.</param>
    /// <param name="method">The method's name: <c>nameof(Shared.Mish)</c>.</param>
    public ActivationAttribute(Type type, string method)
    {
        Type = type;
        Method = method;
    }

    /// <summary>The class that has the method; without it, the network's own.</summary>
    public Type? Type { get; }

    /// <summary>The method's name.</summary>
    public string Method { get; }
}
