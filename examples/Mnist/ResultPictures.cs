using NetDsl.Data;
using NetDsl.Examples.Pictures;

namespace NetDsl.Examples.Mnist;

/// <summary>The pictures of a training: its curves, what the first layer looks for, and the worst mistakes.</summary>
sealed class ResultPictures(string folder)
{
    readonly string _curves = Path.Combine(folder, "curves.png");
    readonly string _filters = Path.Combine(folder, "filters.png");
    readonly string _mistakes = Path.Combine(folder, "mistakes.png");

    public IEnumerable<string> Files => [_curves, _filters, _mistakes];

    public void Write(MnistPerceptron network, History history, DataSet test)
    {
        CurvesPicture.Write(history, _curves);
        if (!CurvesPicture.HasLetters)
            Console.WriteLine("No fonts are installed: the curves have no numbers at their axes.");
        PictureFile.Write(FilterSheet.Draw(network.GetWeights("Dense1.weight"), DigitPicture.Side, DigitPicture.Side), _filters);

        var digits = (DataColumn<byte>)test.Inputs[0];
        var labels = ((DataColumn<int>)test.Targets[0]).Values;
        var worst = Mistake.Among(network.PredictMany(test), labels, network.Classes);
        PictureFile.Write(MistakeSheet.Draw(worst, digits, DigitPicture.Side, DigitPicture.Side), _mistakes);
    }
}
