using System.CommandLine;
using System.Globalization;
using NetDsl.Data;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Mnist;

/// <summary><c>predict</c>: which digit a picture shows.</summary>
internal sealed class PredictCommand : Command
{
    private readonly Argument<string> _weights = new("WEIGHTS") { Description = "What training wrote: mnist.safetensors" };
    private readonly Argument<string> _picture = new("PICTURE") { Description = "One digit: PNG, JPEG or BMP of any size, dark on light or light on dark" };
    private readonly NetworkOption _network = NetworkOption.Among(Choices.All);
    private readonly DeviceOptions _device = new();

    public PredictCommand() : base("predict", "Says which digit a picture shows.")
    {
        foreach (var argument in new[] { _weights, _picture })
        {
            argument.Validators.Add(PathOption.Require);
            Arguments.Add(argument);
        }

        Options.Add(_network.Option);
        _device.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var path = parsed.GetValue(_picture)!;
        var digit = DigitPicture.From(ImageFile.Read(path, channels: 1), path);
        using var network = _network.Choose(parsed).Create(_device.Choose(parsed), 1);
        network.Load(parsed.GetValue(_weights)!);
        var answer = network.Predict(digit);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Label}  {answer.Probability * 100:0.00} %"));
        Console.WriteLine($"top 3: {string.Join(", ", answer.Top(3))}");
    }
}
