namespace NetDsl.Detection;

/// <summary>How a picture becomes as large as a network wants it.</summary>
public enum PictureFit
{
    /// <summary>It stays as it is, at the upper left, and black is put to its right and below it, so that its boxes stay where they are; one that
    /// is larger is made smaller first, in its proportions.</summary>
    Pad,

    /// <summary>It is made larger or smaller, in its proportions, until it fills the height or the width.</summary>
    Scale,

    /// <summary>It is made larger or smaller in each direction, whatever its proportions: as DIGITS does with a picture to be looked at.</summary>
    Stretch,
}
