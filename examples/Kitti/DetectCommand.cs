using System.CommandLine;
using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Kitti;

/// <summary><c>detect</c>: the cars in pictures, as KITTI's result files have them and drawn.</summary>
internal sealed class DetectCommand : Command
{
    private readonly Argument<string[]> _pictures = new("PICTURE") { Description = "PNG, JPEG or BMP of any size", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _weights = PathOption.File("--weights", "What training wrote", isRequired: true);
    private readonly Option<string?> _network = DetectorOption.Create();
    private readonly Option<string?> _out = PathOption.Folder("--out", "Folder for a result file and a PNG with the boxes for each picture", "artifacts/kitti-found");
    private readonly DeviceOptions _device = new();

    public DetectCommand() : base("detect", "Finds cars in pictures: prints KITTI's result lines, and draws the boxes.")
    {
        _pictures.Validators.Add(PathOption.Require);
        Arguments.Add(_pictures);
        foreach (var option in new Option[] { _weights, _network, _out })
            Options.Add(option);
        _device.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var (choice, folder) = (DetectorOption.Choose(parsed.GetValue(_network) ?? "scenes"), parsed.GetValue(_out)!);
        ResultPlaces.Prepare(folder);
        var pictures = parsed.GetValue(_pictures)!;
        var places = DetectPlaces.Of(pictures, folder);
        using var network = choice.Create(_device.Choose(parsed), 1);
        network.MaxBatch = 1;
        network.Load(parsed.GetValue(_weights)!);
        var detector = new Detector(network, choice.Detecting);
        foreach (var (path, file) in pictures.Zip(places))
        {
            var picture = ImageFile.Read(path);
            DetectedBox[] found = [.. detector.Detect(picture).Where(box => box.Confidence >= choice.Sure)];
            KittiFile.WriteResults($"{file}.txt", found.Select(box => ThingResult.Of(box, detector.Classes)));
            FoundPicture.Write(new(picture, new(picture.Size, [])), found, detector.Classes, $"{file}.png");
            Console.WriteLine($"{path}: {found.Length} found");
            Console.Write(File.ReadAllText($"{file}.txt"));
        }
    }
}
