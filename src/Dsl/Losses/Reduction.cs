namespace NetDsl;

/// <summary>What a loss makes of the errors of one sample's elements. Over the samples of a batch it is the mean in any case.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum: gradients grow with the number of elements, so that the learning rate has to be smaller. Caffe's losses, and PyTorch's
    /// with <c>reduction='sum'</c> at a batch of one.</summary>
    Sum,
}
