using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>A picture to paint polygons on. It remembers whose each pixel is, so that one knows what is hidden.</summary>
internal sealed class SceneCanvas(ImageSize size)
{
    /// <summary>Whose a pixel is: 0 nobody's.</summary>
    private readonly short[] _owners = new short[size.Height * size.Width];

    private readonly Dictionary<int, int> _painted = [];
    private readonly List<double> _crossings = [];
    private HashSet<int>? _shape;

    public ImageSize Size => size;

    /// <summary>Red, green and blue of each pixel, row after row.</summary>
    public byte[] Pixels { get; } = new byte[checked(size.Height * size.Width * 3)];

    /// <summary>Paints a pixel of the ground or of the sky.</summary>
    public void Set(int x, int y, in SceneColor color)
    {
        var at = (y * size.Width + x) * 3;
        (Pixels[at], Pixels[at + 1], Pixels[at + 2]) = (Byte(color.Red), Byte(color.Green), Byte(color.Blue));
    }

    /// <summary>What is painted from here on is a new thing's.</summary>
    public void Begin() => _shape = [];

    /// <summary>Fills a polygon: pixels whose middles are in it, or in an odd number of its loops.</summary>
    /// <param name="corners">In order; the last is joined with the first.</param>
    /// <param name="color">Above; it is a little darker below.</param>
    /// <param name="owner">Whose it is, or 0 for a shadow, which darkens what is there.</param>
    public void Fill(ReadOnlySpan<(double X, double Y)> corners, in SceneColor color, int owner)
    {
        var (top, bottom) = (double.MaxValue, double.MinValue);
        foreach (var (_, y) in corners)
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        for (var row = (int)Math.Clamp(Math.Ceiling(top - 0.5), 0, size.Height); row < size.Height && row + 0.5 < bottom; row++)
        {
            Cross(corners, row + 0.5);
            var shade = color * (1.04 - 0.12 * (row + 0.5 - top) / Math.Max(bottom - top, 1));
            for (var i = 0; i + 1 < _crossings.Count; i += 2)
                Run(row, _crossings[i], _crossings[i + 1], shade, owner);
        }
    }

    /// <summary>How many pixels of the picture a thing was painted on, and how many of them are still its own.</summary>
    public (int Painted, int Visible, Box Around) Seen(int owner)
    {
        var (visible, left, top, right, bottom) = (0, size.Width, size.Height, 0, 0);
        for (var at = 0; at < _owners.Length; at++)
            if (_owners[at] == owner)
            {
                var (y, x) = Math.DivRem(at, size.Width);
                visible++;
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            }

        return (_painted.GetValueOrDefault(owner), visible, new(left, top, right, bottom, 0));
    }

    /// <summary>What a camera adds.</summary>
    public void AddNoise(SceneNumbers draw)
    {
        var seed = draw.Bits();
        for (var at = 0; at < Pixels.Length; at++)
            Pixels[at] = (byte)Math.Clamp(Pixels[at] + (int)(SceneHash.Of(at, 0, seed) % 13) - 6, 0, 255);
    }

    private void Run(int row, double from, double to, in SceneColor color, int owner)
    {
        var end = (int)Math.Clamp(Math.Ceiling(to - 0.5), 0, size.Width);
        for (var x = (int)Math.Clamp(Math.Ceiling(from - 0.5), 0, size.Width); x < end; x++)
        {
            var at = row * size.Width + x;
            if (owner == 0)
            {
                for (var channel = at * 3; channel < at * 3 + 3; channel++)
                    Pixels[channel] = (byte)(Pixels[channel] * 2 / 5);
                continue;
            }

            Set(x, row, color);
            _owners[at] = (short)owner;
            if (_shape!.Add(at))
                _painted[owner] = _painted.GetValueOrDefault(owner) + 1;
        }
    }

    /// <summary>Where a row crosses the sides, from left to right.</summary>
    private void Cross(ReadOnlySpan<(double X, double Y)> corners, double y)
    {
        _crossings.Clear();
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            if (a.Y <= y != b.Y <= y)
                _crossings.Add(a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X));
        }

        _crossings.Sort();
    }

    private static byte Byte(double value) => (byte)Math.Clamp(value + 0.5, 0, 255);
}
