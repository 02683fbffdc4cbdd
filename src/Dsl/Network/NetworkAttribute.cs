using System;

namespace NetDsl;

/// <summary>Makes a partial class a network: its other attributes, read from top to bottom, are the layers.</summary>
/// <remarks>
/// <para>The generated part of the class trains the network and runs it. The class must not be generic, static, abstract
/// or a record, and all its layers stand in one declaration.</para>
/// <para>Keras equivalent: <c>Sequential</c>, or <c>Model</c> with named tensors. PyTorch equivalent:
/// <c>nn.Sequential</c>, or <c>nn.Module</c>.</para>
/// </remarks>
/// <example><code>
/// [Network, Input(28, 28, 1, Scale = 1 / 255.0)]
/// [Flatten, Dense(800), Relu, Dense(10), Softmax]
/// [CrossEntropy, Sgd(0.01)]
/// public partial class Digits;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>How CUDA GPUs multiply in products; other devices always use float32. PyTorch equivalent:
    /// <c>torch.backends.cuda.matmul.allow_tf32</c> and <c>torch.backends.cudnn.allow_tf32</c>. Default:
    /// <see cref="NetDsl.Precision.Float32"/>.</summary>
    public Precision Precision { get; set; }
}
