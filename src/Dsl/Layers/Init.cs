namespace NetDsl;

/// <summary>How weights begin. Below, <c>inputs</c> is how many inputs an output sees, and <c>outputs</c> how many outputs see an input: fan-in and
/// fan-out.</summary>
public enum Init
{
    /// <summary>Uniform in ±sqrt(6 / (inputs + outputs)). Keras: <c>glorot_uniform</c>. PyTorch: <c>xavier_uniform_</c>.</summary>
    GlorotUniform,

    /// <summary>Normal with deviation sqrt(2 / (inputs + outputs)), not truncated. PyTorch: <c>xavier_normal_</c>.</summary>
    GlorotNormal,

    /// <summary>Uniform in ±sqrt(6 / inputs). Keras: <c>he_uniform</c>. PyTorch: <c>kaiming_uniform_</c>, mode fan_in, for
    /// ReLU.</summary>
    HeUniform,

    /// <summary>Normal with deviation sqrt(2 / inputs), not truncated. PyTorch: <c>kaiming_normal_</c>, mode fan_in, for
    /// ReLU.</summary>
    HeNormal,

    /// <summary>Uniform in ±sqrt(3 / inputs). Keras: <c>lecun_uniform</c>. Caffe: <c>xavier</c>.</summary>
    LecunUniform,

    /// <summary>Normal with deviation sqrt(1 / inputs), not truncated. PyTorch: <c>kaiming_normal_</c>, mode fan_in, for
    /// linear.</summary>
    LecunNormal,

    /// <summary>Normal with mean 0 and the deviation InitScale. Keras: <c>random_normal</c>. PyTorch: <c>normal_</c>.</summary>
    Normal,

    /// <summary>Uniform in ±InitScale. Keras: <c>random_uniform</c>. PyTorch: <c>uniform_</c>.</summary>
    Uniform,

    /// <summary>Every weight is InitScale. Keras: <c>Constant</c>. PyTorch: <c>constant_</c>.</summary>
    Constant,

    /// <summary>Every weight is 0. Keras: <c>zeros</c>. PyTorch: <c>zeros_</c>.</summary>
    Zeros,

    /// <summary>InitScale, 1 if it is left out, times a matrix whose rows, or columns if they are fewer, have length one and stand at right angles; any
    /// such matrix is as likely as any other. Its columns are the outputs, its rows all other axes. Keras: <c>orthogonal</c>. PyTorch:
    /// <c>orthogonal_</c>.</summary>
    Orthogonal,
}
