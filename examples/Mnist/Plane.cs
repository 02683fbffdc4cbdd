namespace NetDsl.Examples.Mnist;

/// <summary>A picture of one number a pixel.</summary>
internal sealed class Plane
{
    public Plane(int width, int height, Func<int, int, double> value)
    {
        (Width, Height, Values) = (width, height, new double[checked(width * height)]);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                Values[y * width + x] = value(x, y);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Row after row.</summary>
    public double[] Values { get; }

    public double this[int x, int y] => Values[y * Width + x];

    /// <summary>The smallest part with all pixels that are not below <paramref name="least"/>.</summary>
    public Plane Crop(double least)
    {
        int left = Width, top = Height, right = -1, bottom = -1;
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (this[x, y] >= least)
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        return new(right - left + 1, bottom - top + 1, (x, y) => this[left + x, top + y]);
    }

    /// <summary>Each new pixel is the mean of the area that it covers.</summary>
    public Plane Resize(int width, int height)
    {
        var rows = new Plane(width, Height, (x, y) => Mean(x, width, Width, at => this[at, y]));
        return new(width, height, (x, y) => Mean(y, height, Height, at => rows[x, at]));
    }

    /// <summary>In pixels from the upper left corner; the middle of the first pixel is at one half.</summary>
    public (double X, double Y) CentreOfMass()
    {
        double mass = 0, sumX = 0, sumY = 0;
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
            {
                mass += this[x, y];
                sumX += this[x, y] * (x + 0.5);
                sumY += this[x, y] * (y + 0.5);
            }

        return (sumX / mass, sumY / mass);
    }

    private static double Mean(int place, int places, int pixels, Func<int, double> value)
    {
        double from = (double)place * pixels / places, to = (double)(place + 1) * pixels / places, sum = 0;
        for (var at = (int)from; at < pixels && at < to; at++)
            sum += value(at) * (Math.Min(at + 1, to) - Math.Max(at, from));
        return sum / (to - from);
    }
}
