using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>OpenCV's rectangle of whole numbers.</summary>
internal readonly record struct Rectangle(int X, int Y, int Width, int Height)
{
    /// <summary>A box as a version hands it over.</summary>
    public static Rectangle Of(in Box box, GroupVersion version)
    {
        int left = Round(box.Left), top = Round(box.Top), right = Round(box.Right), bottom = Round(box.Bottom);
        return version == GroupVersion.Caffe015 ? new(left, top, right, bottom) : new(left, top, right - left, bottom - top);
    }

    /// <summary>The box that a version takes it for.</summary>
    public Box ToBox(int number, GroupVersion version)
        => version == GroupVersion.Caffe015 ? new(X, Y, Width, Height, number) : new(X, Y, X + Width, Y + Height, number);

    /// <summary>Whether all four sides are about where the other's are.</summary>
    public bool IsLike(in Rectangle other, double epsilon)
    {
        var delta = epsilon * (Math.Min(Width, other.Width) + Math.Min(Height, other.Height)) * 0.5;
        return Math.Abs(X - other.X) <= delta && Math.Abs(Y - other.Y) <= delta
            && Math.Abs(X + Width - other.X - other.Width) <= delta && Math.Abs(Y + Height - other.Y - other.Height) <= delta;
    }

    /// <summary>To the nearest whole number, halves to the even one, as OpenCV and NumPy do.</summary>
    public static int Round(double value) => (int)Math.Clamp(Math.Round(value, MidpointRounding.ToEven), -(1 << 24), 1 << 24);
}
