using System;

namespace NetDsl;

/// <summary>Makes an attribute class a block: layers that are used together, under a name and with parameters of their own.</summary>
/// <remarks>
/// <para>The class is partial and derives from <see cref="WeightedLayerAttribute"/> or <see cref="LayerAttribute"/>. Its layers are a
/// list of its own, tensor properties, or both; its parameters those of its primary constructor. <c>nameof(parameter)</c> stands for
/// a parameter's value where an argument is of type object.</para>
/// <para>The first tensor reads the block's input, and so does what says <c>[From(Block.Input)]</c>. The block's result is the
/// tensor named Output, or the last one.</para>
/// <para>Keras equivalent: a function of a tensor, or a <c>Layer</c> made of layers. PyTorch equivalent: <c>nn.Module</c>.</para>
/// </remarks>
/// <example><code>
/// [Block]
/// public sealed partial class ResidualAttribute(int units) : LayerAttribute
/// {
///     [Dense(nameof(units)), Relu, Dense(nameof(units))] public static partial Tensor Body { get; }
///     [Add(nameof(Body), Block.Input), Relu] public static partial Tensor Output { get; }
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
