namespace NetDsl.Examples.Kitti;

/// <summary>Four ways to look at a picture side by side (Szegedy and others, "Going deeper with convolutions", 2014), each followed by
/// ReLU: 1x1; 1x1 and 3x3; 1x1 and 5x5; the largest of 3x3 and 1x1. Layers are called as in Caffe's GoogLeNet.</summary>
/// <param name="one">Filters of the first way.</param>
/// <param name="threeReduce">Filters before the 3x3.</param>
/// <param name="three">Filters of the 3x3.</param>
/// <param name="fiveReduce">Filters before the 5x5.</param>
/// <param name="five">Filters of the 5x5.</param>
/// <param name="pool">Filters of the last way.</param>
/// <param name="reduceBiasRate">What the learning rate of the biases before the 3x3 is multiplied by.</param>
[Block]
public sealed partial class InceptionAttribute(int one, int threeReduce, int three, int fiveReduce, int five, int pool, double reduceBiasRate = 1)
    : WeightedLayerAttribute
{
    [Conv(nameof(one), Kernel = 1, Init = Init.LecunUniform, BiasInit = 0.2, Name = "1x1"), Relu]
    public static partial Tensor One { get; }

    [From(Block.Input)]
    [Conv(nameof(threeReduce), Kernel = 1, Init = Init.LecunUniform, BiasInit = 0.2, BiasRate = nameof(reduceBiasRate), Name = "3x3_reduce"), Relu]
    [Conv(nameof(three), Pad = 1, Init = Init.LecunUniform, BiasInit = 0.2, Name = "3x3"), Relu]
    public static partial Tensor Three { get; }

    [From(Block.Input)]
    [Conv(nameof(fiveReduce), Kernel = 1, Init = Init.LecunUniform, BiasInit = 0.2, Name = "5x5_reduce"), Relu]
    [Conv(nameof(five), Kernel = 5, Pad = 2, Init = Init.LecunUniform, BiasInit = 0.2, Name = "5x5"), Relu]
    public static partial Tensor Five { get; }

    [From(Block.Input), MaxPool(3, Stride = 1, Pad = 1, Name = "pool")]
    [Conv(nameof(pool), Kernel = 1, Init = Init.LecunUniform, BiasInit = 0.2, Name = "pool_proj"), Relu]
    public static partial Tensor Pooled { get; }

    [Concat(nameof(One), nameof(Three), nameof(Five), nameof(Pooled), Name = "output")]
    public static partial Tensor Output { get; }
}
