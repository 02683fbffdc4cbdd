using NetDsl.Drawing;
using NetDsl.Examples.Pictures;

namespace NetDsl.Examples.Runs;

/// <summary>The pictures of a training: its curves, what the first layer looks for, what the layers make of a picture, and the worst
/// mistakes.</summary>
internal static class ResultPictures
{
    private const string Curves = "curves.png", Filters = "filters.png", Activations = "activations.png", Mistakes = "mistakes.png";

    /// <summary>The names of the files.</summary>
    public static readonly string[] Names = [Curves, Filters, Activations, Mistakes];

    /// <summary>Writes them into the folder for what comes out; gives the files.</summary>
    public static IReadOnlyList<string> Write(RunPlan plan, Classifier network, History history, PictureData data)
    {
        var files = new List<string>();
        CurvesPicture.Write(history, New(Curves));
        if (!CurvesPicture.HasLetters)
            Console.WriteLine("No fonts are installed: the curves have no numbers at their axes.");

        var input = network.Structure.Inputs[0];
        var (height, width, channels) = (input.Shape[0], input.Shape[1], input.Shape[2]);
        var first = network.Structure.Parameters.First(parameter => parameter.Name.EndsWith("weight", StringComparison.Ordinal));
        var filter = first.Shape.Length == 4 ? (Height: first.Shape[0], Width: first.Shape[1]) : (Height: height, Width: width);
        PictureFile.Write(FilterSheet.Draw(network.GetWeights(first.Name), filter.Width, filter.Height, channels), New(Filters));
        if (network.Structure.Outputs.Length > 1)
            PictureFile.Write(ActivationSheet.Draw(network, data.Test.Slice(plan.Picture, 1)), New(Activations));
        else
            Console.WriteLine($"{network.Structure.Name} names no tensors between its input and its output: there are no activations to draw.");

        var worst = Mistake.Among(network.PredictMany(data.Test), data.TestLabels, network.Classes);
        PictureFile.Write(MistakeSheet.Draw(worst, data.TestPictures, width, height), New(Mistakes));
        return files;

        string New(string name)
        {
            files.Add(Path.Combine(plan.Out, name));
            return files[^1];
        }
    }
}
