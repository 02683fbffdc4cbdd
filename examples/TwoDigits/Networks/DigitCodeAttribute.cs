namespace NetDsl.Examples.TwoDigits;

/// <summary>What is read off one digit. Both digits are read with the same weights.</summary>
[Block, Conv(16, Pad = 1), Relu, MaxPool(2), Conv(32, Pad = 1), Relu, MaxPool(2), Flatten, Dense(64), Relu]
public sealed partial class DigitCodeAttribute : WeightedLayerAttribute;
