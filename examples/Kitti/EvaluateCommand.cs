using System.CommandLine;
using NetDsl.Detection;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Kitti;

/// <summary><c>evaluate</c>: measures result files as KITTI's official program does.</summary>
internal sealed class EvaluateCommand : Command
{
    private readonly Option<string?> _labels = PathOption.Folder("--labels", "Folder of label files: label_2", isRequired: true);
    private readonly Option<string?> _results = PathOption.Folder("--results", "Folder of result files, one for each picture", isRequired: true);
    private readonly Option<string?> _split = PathOption.File("--split", "The names of the pictures, one a line", isRequired: true);
    private readonly Option<string?> _json = PathOption.File("--json", "Also write the figures and the curves");

    public EvaluateCommand() : base("evaluate", "Measures result files by KITTI's rules: easy, moderate and hard, at 11 and at 40 points.")
    {
        foreach (var option in new Option[] { _labels, _results, _split, _json })
            Options.Add(option);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        ResultPlaces.PrepareReport(parsed.GetValue(_json), parsed.GetValue(_split)!);
        var names = KittiSplit.Read(parsed.GetValue(_split)!);
        var frames = KittiEvaluation.Read(parsed.GetValue(_labels)!, parsed.GetValue(_results)!, names);
        var scores = KittiEvaluation.Run(frames);
        Console.WriteLine($"{frames.Length} pictures");
        foreach (var score in scores)
            Console.WriteLine(score);
        foreach (var @class in KittiClass.All.ExceptBy(scores.Select(score => score.Class), @class => @class))
            Console.WriteLine($"{@class.Type}: nothing found; left out, as by the official program");
        if (parsed.GetValue(_json) is { } file)
            EvaluationReport.Write(file, scores);
    }
}
