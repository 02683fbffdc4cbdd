using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Neuron.Lessons;

namespace NetDsl.Examples.Neuron;

/// <summary>What the program does: one lesson after the other, each with its table and its picture.</summary>
internal sealed class NeuronCommand
{
    private static readonly Lesson[] Lessons = [new ActivationsLesson(), new GatesLesson(), new HebbLesson(), new PerceptronLesson(), new XorLesson(), new DeltaLesson(), new BatchesLesson()];

    private readonly Option<string?> _out = PathOption.Folder("--out", "Folder for the pictures", "artifacts/neuron");
    private readonly DeviceOptions _device = new();

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        command.Options.Add(_out);
        _device.AddTo(command);
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var device = _device.Choose(parsed);
        var folder = parsed.GetValue(_out)!;
        ResultPlaces.Prepare(folder);
        foreach (var lesson in Lessons)
        {
            Console.WriteLine(lesson.Title);
            Console.WriteLine(new string('-', lesson.Title.Length));
            lesson.Run(device, folder, Console.Out);
            Console.WriteLine();
        }
    }
}
