namespace NetDsl.Examples.Kitti;

/// <summary>GoogLeNet up to inception 5b, without the pooling before 5a, so that a cell of the result stands for 16 x 16 pixels. Layers are
/// called as in Caffe's GoogLeNet, with a dot for the slash behind the name of an inception: <c>conv1/7x7_s2</c>, <c>inception_3a.1x1</c>.
/// The name of the trunk's use stands before that. Caffe's biases learn twice as fast and do not decay, which the use says:
/// <c>BiasRate = 2, BiasDecay = 0</c>; those before 5b's 3x3 learn as fast as the weights.</summary>
/// <param name="dropout">The part of the result that training leaves out.</param>
[Block]
[Conv(64, Kernel = 7, Stride = 2, Pad = 3, Init = Init.LecunUniform, BiasInit = 0.2, Name = "conv1/7x7_s2"), Relu]
[MaxPool(3, Stride = 2, Ceil = true, Name = "pool1/3x3_s2"), Lrn(5, Name = "pool1/norm1")]
[Conv(64, Kernel = 1, Init = Init.LecunUniform, BiasInit = 0.2, Name = "conv2/3x3_reduce"), Relu]
[Conv(192, Pad = 1, Init = Init.LecunUniform, BiasInit = 0.2, Name = "conv2/3x3"), Relu]
[Lrn(5, Name = "conv2/norm2"), MaxPool(3, Stride = 2, Ceil = true, Name = "pool2/3x3_s2")]
[Inception(64, 96, 128, 16, 32, 32, Name = "inception_3a"), Inception(128, 128, 192, 32, 96, 64, Name = "inception_3b")]
[MaxPool(3, Stride = 2, Ceil = true, Name = "pool3/3x3_s2")]
[Inception(192, 96, 208, 16, 48, 64, Name = "inception_4a"), Inception(160, 112, 224, 24, 64, 64, Name = "inception_4b")]
[Inception(128, 128, 256, 24, 64, 64, Name = "inception_4c"), Inception(112, 144, 288, 32, 64, 64, Name = "inception_4d")]
[Inception(256, 160, 320, 32, 128, 128, Name = "inception_4e"), Inception(256, 160, 320, 32, 128, 128, Name = "inception_5a")]
[Inception(384, 192, 384, 48, 128, 128, 0.5, Name = "inception_5b"), Dropout(nameof(dropout), Name = "pool5/drop_s1")]
public sealed partial class GoogLeNetTrunkAttribute(double dropout = 0.4) : WeightedLayerAttribute;
