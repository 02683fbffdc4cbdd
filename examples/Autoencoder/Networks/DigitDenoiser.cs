namespace NetDsl.Examples.Autoencoder;

/// <summary>Takes noise off digits: it sees a noisy one and is to give the clean one.</summary>
[Network, Input(28, 28, 1, Scale = 1 / 255.0)]
[Conv(16, Pad = 1), Relu, MaxPool(2), Conv(32, Pad = 1), Relu, MaxPool(2)]
[Conv(32, Pad = 1), Relu, Upsample(2), Conv(16, Pad = 1), Relu, Upsample(2), Conv(1, Pad = 1), Sigmoid]
[BinaryCrossEntropy, Adam]
public partial class DigitDenoiser;
