using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Drawing;

namespace NetDsl.Examples.Kitti;

/// <summary>A picture with what was found in it, in colour, and the things of its classes that are there, in white.</summary>
internal static class FoundPicture
{
    /// <summary>Narrower pictures are drawn larger, for the letters to leave something of them.</summary>
    private const int LeastWidth = 800;

    /// <summary>Writes a PNG, whole or not at all.</summary>
    public static void Write(RoadView view, IEnumerable<DetectedBox> found, IReadOnlyList<string> classes, string path)
    {
        var (size, times) = (view.Picture.Size, (LeastWidth + view.Picture.Size.Width - 1) / view.Picture.Size.Width);
        var map = AffineMap.Scale(times, times);
        var drawn = new Picture(view.Picture.Resize(new(size.Height * times, size.Width * times)));
        foreach (var thing in view.Truth.Labels.Where(label => classes.Contains(label.Type, StringComparer.OrdinalIgnoreCase)))
            BoxDrawing.Frame(drawn, thing.ToBox(0).Map(map), Rgb.Grey(255), line: 1);
        BoxDrawing.Draw(drawn, found.Select(box => box with { Box = box.Box.Map(map) }), classes);
        PictureFile.Write(drawn, path);
    }
}
