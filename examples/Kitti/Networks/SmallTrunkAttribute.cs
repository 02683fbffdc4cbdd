namespace NetDsl.Examples.Kitti;

/// <summary>A trunk of a fortieth of GoogLeNet's work, with the same stride of 16: steps of two down to the grid at once, then four
/// inceptions on it, by which a cell sees 287 pixels each way.</summary>
[Block]
[Conv(16, Stride = 2, Pad = 1, Init = Init.HeNormal), Relu, MaxPool(3, Stride = 2, Ceil = true)]
[Conv(32, Stride = 2, Pad = 1, Init = Init.HeNormal), Relu]
[Conv(64, Stride = 2, Pad = 1, Init = Init.HeNormal), Relu]
[Inception(32, 48, 64, 8, 16, 16), Inception(32, 48, 64, 8, 16, 16), Inception(32, 48, 64, 8, 16, 16), Inception(32, 48, 64, 8, 16, 16)]
public sealed partial class SmallTrunkAttribute : WeightedLayerAttribute;
