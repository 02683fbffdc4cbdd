using System.CommandLine;
using NetDsl.Data;
using NetDsl.Drawing;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Filters;

/// <summary>What the program does: reads or draws a picture, filters it, writes what comes out.</summary>
internal sealed class FilterCommand
{
    private readonly Option<string?> _picture = PathOption.File("--picture", "PNG, JPEG or BMP, brought to 256 x 256 pixels (default: a drawing)");
    private readonly Option<string?> _out = PathOption.Folder("--out", "Folder for the pictures", "artifacts/filters");
    private readonly DeviceOptions _device = new();

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        command.Options.Add(_picture);
        command.Options.Add(_out);
        _device.AddTo(command);
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        using var network = new HandFilters(_device.Choose(parsed));
        var input = network.Structure.Inputs[0];
        var (height, width) = (input.Shape[0], input.Shape[1]);
        var picture = parsed.GetValue(_picture) is { } file ? new Picture(ImageFile.Read(file).Resize(new(height, width))) : Drawing.Draw(width, height);
        var folder = parsed.GetValue(_out)!;
        ResultPlaces.Prepare(folder);
        Console.WriteLine(network.Card);
        Console.WriteLine();
        Write(picture, "picture");
        var sample = new DataSet([new DataColumn<byte>(picture.Bytes, input.Shape.AsSpan())], []);
        foreach (var (number, output) in network.Structure.Outputs.Index())
            Write(Shown(network.Outputs(sample, number), width, height, isDifference: output.Name == nameof(HandFilters.Edges)), output.Name.ToLowerInvariant());

        void Write(Picture result, string name)
        {
            var path = Path.Combine(folder, $"{name}.png");
            PictureFile.Write(result, path);
            Console.WriteLine($"wrote {path}");
        }
    }

    /// <summary>Values as colours. Differences have both signs: how large they are is shown.</summary>
    private static Picture Shown(float[] values, int width, int height, bool isDifference)
    {
        var picture = new Picture(width, height, Rgb.Grey(0));
        for (var i = 0; i < values.Length; i++)
            picture.Bytes[i] = (byte)Math.Round(Math.Clamp(isDifference ? Math.Abs(values[i]) : values[i], 0, 255));
        return picture;
    }
}
