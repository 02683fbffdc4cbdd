namespace NetDsl.Detection;

/// <summary>Sky, hills, meadow and road.</summary>
internal static class SceneGround
{
    private static readonly SceneColor White = new(225, 225, 220);

    public static void Paint(SceneCanvas canvas, SceneCamera camera, SceneNumbers draw)
    {
        var light = draw.Between(0.7, 1.15);
        var (zenith, haze) = (new SceneColor(90, 140, 215) * light, new SceneColor(215, 222, 230) * light);
        SceneColor asphalt = new SceneColor(96, 96, 100) * draw.Between(0.75, 1.1), verge = new SceneColor(95, 118, 62) * draw.Between(0.7, 1.15);
        var (half, offset, dash, grain) = (draw.Between(5, 9), draw.Between(-2.5, 2.5), draw.Between(0, 9), draw.Bits());
        for (var y = 0; y < canvas.Size.Height; y++)
            for (var x = 0; x < canvas.Size.Width; x++)
            {
                var below = y + 0.5 - camera.Horizon;
                canvas.Set(x, y, below <= 0.5
                    ? Above(x, -below / camera.Horizon)
                    : On((x + 0.5 - camera.Middle) / camera.Focal * (SceneCamera.Height * camera.Focal / below), SceneCamera.Height * camera.Focal / below));
            }

        SceneColor Above(int x, double height)
        {
            // Hills of three widths, between points of noise.
            var hill = 0.02 + 0.10 * Smooth(x / 211.0, grain) + 0.05 * Smooth(x / 47.0, grain + 1) + 0.02 * Smooth(x / 9.0, grain + 2);
            return height < hill ? new SceneColor(78, 98, 74).Mix(haze, 0.45) * light : haze.Mix(zenith, Math.Min(height * 1.3, 1));
        }

        SceneColor On(double across, double ahead)
        {
            var grit = 0.9 + 0.2 * SceneHash.Unit((int)Math.Floor(across * 14), (int)Math.Floor(ahead * 9), grain);
            var side = Math.Abs(across - offset);
            var color = side > half + 1.6 ? verge * grit : side > half ? new SceneColor(150, 146, 138) * grit : asphalt * grit;
            var line = (Math.Abs(side - half + 0.35) < 0.08) || (side < 0.08 && (ahead + dash) % 9 < 4);
            return (line ? White : color).Mix(haze, Math.Min(ahead / 260, 0.7)) * light;
        }
    }

    /// <summary>Noise that is continuous along a line, from 0 to 1.</summary>
    private static double Smooth(double at, uint seed)
    {
        var (cell, part) = ((int)Math.Floor(at), at - Math.Floor(at));
        var (a, b) = (SceneHash.Unit(cell, 7, seed), SceneHash.Unit(cell + 1, 7, seed));
        return a + (b - a) * part * part * (3 - 2 * part);
    }
}
