namespace NetDsl.Detection;

/// <summary>What <see cref="GridEncoding.CoverageLength"/> is to the sides of what a thing covers.</summary>
public enum CoverageLimit
{
    /// <summary>They are at least as long, but not longer than the thing's own. DIGITS: <c>GRIDBOX_MIN</c>.</summary>
    AtLeast,

    /// <summary>They are at most as long. DIGITS: <c>GRIDBOX_MAX</c>.</summary>
    AtMost,
}
