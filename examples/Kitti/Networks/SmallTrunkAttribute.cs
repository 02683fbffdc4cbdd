namespace NetDsl.Examples.Kitti;

/// <summary>A trunk of a fortieth of GoogLeNet's work, with the same stride of 16: steps of two down to the grid at once, then four layers
/// on it that look further and further, so that a cell sees 319 pixels each way.</summary>
[Block]
[Conv(16, Stride = 2, Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm, Relu, MaxPool(3, Stride = 2, Ceil = true)]
[Conv(32, Stride = 2, Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
[Conv(64, Stride = 2, Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
[Conv(64, Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
[Conv(64, Pad = 2, Dilation = 2, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
[Conv(64, Pad = 4, Dilation = 4, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
[Conv(96, Pad = 2, Dilation = 2, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
public sealed partial class SmallTrunkAttribute : WeightedLayerAttribute;
