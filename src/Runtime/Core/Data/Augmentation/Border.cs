namespace NetDsl.Data;

/// <summary>What stands where nothing of a moved picture comes to lie.</summary>
public enum Border
{
    /// <summary>Zeros: black; or what <see cref="GeometricTransform.Fill"/> says.</summary>
    Zero,

    /// <summary>The nearest pixel of the picture, again and again.</summary>
    Edge,

    /// <summary>The picture mirrored at its edge, the pixels at the edge included.</summary>
    Mirror,
}
