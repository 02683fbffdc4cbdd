using NetDsl.Data;
using NetDsl.Drawing;
using NetDsl.Examples.Pictures;

namespace NetDsl.Examples.Tests.Pictures;

public class ActivationSheetTests
{
    private const int Left = 4, Top = 18, Scale = 8, Across = 5;

    [Fact]
    public void A_long_vector_is_broken_into_lines_and_its_largest_number_can_be_told_from_the_paper()
    {
        using var network = new TwentyNeurons(Device.Cpu(1));
        var sample = DataSet.Create([0.5f, -0.25f], [2], [0]);
        var values = network.Outputs(sample, 1);
        var sheet = ActivationSheet.Draw(network, sample);

        Assert.Equal(22, values.Length);
        var paper = sheet[sheet.Width - 1, sheet.Height - 1];
        Assert.NotEqual(Rgb.Grey(255), paper);
        for (var place = 0; place < values.Length; place++)
            Assert.Equal(Rgb.Grey((byte)MathF.Round(255 * ((values[place] - values.Min()) / (values.Max() - values.Min())))), At(place));
        Assert.Equal(Rgb.Grey(255), At(Array.IndexOf(values, values.Max())));
        // The last line has two numbers.
        Assert.Equal(paper, At(22));
        // What comes out is short, and stays one line.
        Assert.Equal(Top + 5 * Scale + 4 + Top + Scale + 4 + 4, sheet.Height);

        Rgb At(int place) => sheet[Left + place % Across * Scale, Top + place / Across * Scale];
    }
}
