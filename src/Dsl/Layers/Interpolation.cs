namespace NetDsl;

/// <summary>How a picture is made larger.</summary>
public enum Interpolation
{
    /// <summary>Each pixel becomes several equal ones. Keras and PyTorch: <c>nearest</c>.</summary>
    Nearest,

    /// <summary>Each new pixel is a mean of the four around it, weighted by nearness. Pixels stand for the middles of their places. Keras:
    /// <c>bilinear</c>. PyTorch: <c>bilinear</c> with <c>align_corners=False</c>.</summary>
    Bilinear,
}
