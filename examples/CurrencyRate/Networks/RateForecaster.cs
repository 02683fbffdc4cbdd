namespace NetDsl.Examples.CurrencyRate;

/// <summary>Sees the rates of thirty days and gives that of the next one. Mean and deviation of what it was trained on are part of it.</summary>
[Network, Input(30, 1), Normalization, Lstm(24), Dense(1), Normalization(Invert = true)]
[MeanSquaredError, Adam(0.005)]
public partial class RateForecaster;
