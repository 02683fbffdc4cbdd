using NetDsl.Data;
using NetDsl.Drawing;
using NetDsl.Examples.Cifar10;
using NetDsl.Examples.Runs;
using NetDsl.Runtime.Tests;

namespace NetDsl.Examples.Tests;

public class PhotographsTests
{
    [Fact]
    public void Pictures_of_a_size_that_the_network_does_not_take_are_named_or_left_out_also_where_most_are()
    {
        using var folder = new TempFolder();
        foreach (var part in new[] { "train", "test" })
            foreach (var name in Data.Cifar10.ClassNames)
                foreach (var (number, side) in new[] { 32, 64, 64 }.Index())
                {
                    Directory.CreateDirectory(folder[$"{part}/{name}"]);
                    PictureFile.Write(new Picture(side, side, Rgb.Grey(9)), folder[$"{part}/{name}/{number}.png"]);
                }

        var plan = new RunPlan { Network = Choices.All[0], Settings = Choices.All[0].Whole, Device = Device.Cpu(1), Data = folder.Path, Out = folder["out"] };
        var error = Assert.Throws<DataFormatException>(() => Photographs.Load(plan, Damaged.Fail));
        Assert.Equal((folder["train/airplane/1.png"], "32x32", "64x64"), (error.File, error.Expected, error.Found));
        Assert.Equal(10, Photographs.Load(plan, Damaged.Skip).Train.Count);
    }
}
