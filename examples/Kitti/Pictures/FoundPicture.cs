using NetDsl.Detection;
using NetDsl.Examples.Pictures;

namespace NetDsl.Examples.Kitti;

/// <summary>A picture with what was found in it, in colour, and the cars that are there, in white.</summary>
static class FoundPicture
{
    /// <summary>Writes a PNG, whole or not at all.</summary>
    public static void Write(RoadPicture picture, IEnumerable<DetectedBox> found, IReadOnlyList<string> classes, string path)
    {
        var view = picture.Read();
        var drawn = new Picture(view.Picture);
        foreach (var car in view.Labels.Where(label => label.Type == "Car"))
            BoxDrawing.Frame(drawn, car.ToBox(0), Rgb.Grey(255), line: 1);
        BoxDrawing.Draw(drawn, found, classes);
        PictureFile.Write(drawn, path);
    }
}
