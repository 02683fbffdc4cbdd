namespace NetDsl.Weights;

/// <summary>What has to fit where weights are loaded.</summary>
internal enum WeightDemand
{
    /// <summary>Every parameter is in the file and every tensor in the network, with the same shape.</summary>
    Everything,

    /// <summary>What is in both has the same shape.</summary>
    Shapes,

    /// <summary>Nothing: what fits is loaded.</summary>
    Nothing,
}
