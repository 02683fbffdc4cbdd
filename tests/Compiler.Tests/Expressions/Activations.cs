using NetDsl.Generator.Expressions;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Expressions;

/// <summary>Every pointwise activation with its formula as a textbook has it.</summary>
internal static class Activations
{
    /// <summary>Those whose derivative is no simple function of their value.</summary>
    public static readonly string[] DerivedByInput = ["gelu", "gelu by tanh", "swish", "own function"];

    public static readonly IReadOnlyDictionary<string, Activation> Cases = new Dictionary<string, Activation>
    {
        ["heaviside"] = new(n => n.Layer("Heaviside"), x => x >= 0 ? 1 : 0, [0]),
        ["sigmoid"] = new(n => n.Layer("Sigmoid"), x => 1 / (1 + Math.Exp(-x)), []),
        ["tanh"] = new(n => n.Layer("Tanh"), Math.Tanh, []),
        ["relu"] = new(n => n.Layer("Relu"), x => Math.Max(0, x), []),
        ["softplus"] = new(n => n.Layer("Softplus"), x => Math.Log(1 + Math.Exp(x)), []),
        ["leaky relu"] = new(n => n.Layer("LeakyRelu", ("slope", 0.2)), x => x > 0 ? x : 0.2 * x, []),
        ["leaky relu by default"] = new(n => n.Layer("LeakyRelu"), x => x > 0 ? x : 0.01 * x, []),
        ["elu"] = new(n => n.Layer("Elu", ("alpha", 1.5)), x => x > 0 ? x : 1.5 * (Math.Exp(x) - 1), []),
        ["elu by default"] = new(n => n.Layer("Elu"), x => x > 0 ? x : Math.Exp(x) - 1, []),
        ["selu"] = new(n => n.Layer("Selu"), x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)), []),
        ["gelu"] = new(n => n.Layer("Gelu"), x => x / 2 * (1 + ErrorFunction.Of(x / Math.Sqrt(2))), []),
        ["gelu by tanh"] = new(n => n.Layer("Gelu", ("Tanh", true)),
            x => x / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))), []),
        ["swish"] = new(n => n.Layer("Swish"), x => x / (1 + Math.Exp(-x)), []),
        ["own function"] = new(n => n.Activation("Bent", (Exprs.Sqrt((Exprs.X * Exprs.X) + 1) / 2) + Exprs.X),
            x => (Math.Sqrt((x * x) + 1) / 2) + x, []),
    };
}

/// <summary>An activation to test.</summary>
/// <param name="Add">Writes it into a declaration.</param>
/// <param name="Formula">What it computes.</param>
/// <param name="Kinks">Where it has no derivative that both ways to it could agree on.</param>
internal sealed record Activation(Func<Declare, Declare> Add, Func<double, double> Formula, double[] Kinks);
