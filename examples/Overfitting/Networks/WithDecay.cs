namespace NetDsl.Examples.Overfitting;

/// <summary>The same with weight decay: weights that nothing needs go back to zero.</summary>
[Network, Input(28, 28, 1, Scale = 1 / 255.0), Flatten]
[Dense(256), Relu, Dense(256), Relu, Dense(10), Softmax]
[CrossEntropy, AdamW(WeightDecay = 4)]
public partial class WithDecay;
