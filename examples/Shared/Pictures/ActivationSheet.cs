using NetDsl.Data;
using NetDsl.Drawing;

namespace NetDsl.Examples.Pictures;

/// <summary>What each named tensor of a network holds for one sample: a line of small pictures for each, one a channel; a vector is one picture,
/// its numbers in the order of writing.</summary>
public static class ActivationSheet
{
    private const int Width = 1000;
    private const int Gap = 4;
    private const int Letters = 2;

    /// <summary>A longer vector is broken into the lines of a square, or nearly one.</summary>
    private const int LongestLine = 16;

    /// <summary>The side of a number of a vector.</summary>
    private const int VectorScale = 8;

    /// <summary>No grey, so that the largest number, which is white, can be told from it.</summary>
    private static readonly Rgb Paper = new(214, 226, 240);

    /// <summary>The least pixels that a channel is drawn with: small ones are drawn larger.</summary>
    private const int LeastSide = 28;

    /// <summary>Draws every tensor in the order in which the network makes them, from the smallest number (black) to the largest.</summary>
    public static Picture Draw(Network network, DataSet sample)
    {
        var outputs = network.Structure.Outputs;
        // What nothing else reads, the result, is the first of the outputs and the last to be made.
        var lines = outputs.Select((output, i) => new Line(output.Name, [.. output.Shape], network.Outputs(sample, i))).Skip(1).Append(
            new Line(outputs[0].Name, [.. outputs[0].Shape], network.Outputs(sample))).ToArray();
        var sheet = new Picture(Width, lines.Sum(line => line.Height) + Gap, Paper);
        var top = Gap;
        foreach (var line in lines)
        {
            line.Draw(sheet, top);
            top += line.Height;
        }

        return sheet;
    }

    private sealed class Line
    {
        private readonly string _title;
        private readonly float[] _values;
        private readonly int _height, _width, _channels, _scale, _across;

        public Line(string name, int[] shape, float[] values)
        {
            (_title, _values) = ($"{name} {string.Join('x', shape)}", values);
            if (shape.Length == 3)
            {
                (_height, _width, _channels) = (shape[0], shape[1], shape[2]);
                _scale = Math.Max(1, LeastSide / Math.Max(_height, _width));
            }
            else
            {
                _width = values.Length <= LongestLine ? values.Length : (int)Math.Ceiling(Math.Sqrt(values.Length));
                (_height, _channels) = ((values.Length + _width - 1) / _width, 1);
                _scale = Math.Clamp((Width - 2 * Gap) / _width, 1, VectorScale);
            }

            _across = Math.Clamp((Width - Gap) / (_width * _scale + Gap), 1, _channels);
        }

        private int Step => _height * _scale + Gap;

        public int Height => PixelFont.Height * Letters + 2 * Gap + (_channels + _across - 1) / _across * Step;

        public void Draw(Picture sheet, int top)
        {
            PixelFont.Write(sheet, _title, Gap, top, Letters, new(33, 102, 172));
            top += PixelFont.Height * Letters + Gap;
            float low = _values.Min(), range = Math.Max(_values.Max() - low, 1e-12f);
            for (var channel = 0; channel < _channels; channel++)
            {
                var (left, down) = (Gap + channel % _across * (_width * _scale + Gap), top + channel / _across * Step);
                sheet.Tile(left, down, _width, _height, _scale, (x, y) => Shade((y * _width + x) * _channels + channel));
            }

            // The last line of a square need not be full.
            Rgb Shade(int place) => place < _values.Length ? Rgb.Grey((byte)MathF.Round(255 * ((_values[place] - low) / range))) : Paper;
        }
    }
}
