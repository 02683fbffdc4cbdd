using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Neuron.Lessons;

namespace NetDsl.Examples.Neuron;

/// <summary>What the program does: one lesson after the other, each with its table and its picture.</summary>
sealed class NeuronCommand
{
    static readonly Lesson[] _lessons = [new ActivationsLesson(), new GatesLesson(), new HebbLesson(), new PerceptronLesson(), new XorLesson(), new DeltaLesson(), new BatchesLesson()];

    readonly Option<string> _out = new("--out") { HelpName = "DIR", Description = "Folder for the pictures", DefaultValueFactory = _ => "artifacts/neuron" };
    readonly DeviceOptions _device = new();

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        command.Options.Add(_out);
        _device.AddTo(command);
        command.SetAction(Run);
    }

    void Run(ParseResult parsed)
    {
        var device = _device.Choose(parsed);
        var folder = parsed.GetValue(_out)!;
        Directory.CreateDirectory(folder);
        foreach (var lesson in _lessons)
        {
            Console.WriteLine(lesson.Title);
            Console.WriteLine(new string('-', lesson.Title.Length));
            lesson.Run(device, folder, Console.Out);
            Console.WriteLine();
        }
    }
}
