namespace NetDsl.Detection;

/// <summary>What a <see cref="GridEncoding"/> can say about each cell. It is 0 where nothing is.</summary>
public enum GridTarget
{
    /// <summary>For each class, 1 where a thing of it is.</summary>
    Coverage,

    /// <summary>Left, top, right and bottom of the thing's box, in pixels from the cell's upper left corner.</summary>
    Boxes,

    /// <summary>What an error of each of these four counts: one over the box's width or height, times the object's norm. For
    /// <see cref="MeanAbsoluteErrorAttribute"/> with <c>Weights</c>, this is DetectNet's loss.</summary>
    BoxWeights,

    /// <summary>1 where anything is.</summary>
    Foreground,

    /// <summary>One over the box's width and one over its height.</summary>
    BoxSizes,

    /// <summary>The object's norm: the area of a cell over that of what the thing covers, so that large things count no more than small
    /// ones.</summary>
    ObjectNorm,
}
