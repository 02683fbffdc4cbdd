namespace NetDsl.Detection;

/// <summary>How DetectNet hands its boxes to OpenCV's groupRectangles, which differs between versions of NVIDIA's Caffe.</summary>
public enum GroupVersion
{
    /// <summary>Versions 0.15 and 0.16, as in DIGITS 4 and 5: a box's right and bottom stand in the places of width and height, so that boxes
    /// further to the right and further down may differ more. The published figures are of these.</summary>
    Caffe015,

    /// <summary>Since version 0.17: boxes may differ by a part of their own size.</summary>
    Caffe017,
}
