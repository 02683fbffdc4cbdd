using NetDsl.Examples.Kitti;
using NetDsl.Serialization;

namespace NetDsl.Examples.Tests;

public class GoogLeNetWeightsTests
{
    [Theory]
    [InlineData("googlenet.conv1/7x7_s2.weight", "conv1/7x7_s2_w_0")]
    [InlineData("googlenet.inception_4e.5x5_reduce.bias", "inception_4e/5x5_reduce_b_0")]
    [InlineData("cvg/classifier.weight", null)]
    public void Layers_are_called_as_in_caffe(string parameter, string? name)
        => Assert.Equal(name, GoogLeNetWeights.CaffeName(parameter, "_w_0", "_b_0"));

    [Fact]
    public void What_fits_is_loaded_with_red_and_blue_exchanged_and_the_rest_listed()
    {
        var folder = Directory.CreateTempSubdirectory("netdsl-");
        try
        {
            var path = Path.Combine(folder.FullName, "googlenet.safetensors");
            float[] first = [.. Enumerable.Range(0, 64 * 3 * 49).Select(i => (float)i)];
            SafetensorsWriter.Write(path,
            [
                new("conv1/7x7_s2.weight", [64, 3, 7, 7], first), new("inception_3a/1x1.bias", [64], first[..64]),
                new("inception_3a/3x3.bias", [7], first[..7]), new("loss3/classifier.bias", [9], first[..9]),
            ]);
            using var network = new DetectNet(Device.Cpu(1));
            var report = GoogLeNetWeights.Load(network, path);

            Assert.Equal(["googlenet.conv1/7x7_s2.weight", "googlenet.inception_3a.1x1.bias"], report.Loaded.Select(loaded => loaded.Parameter));
            Assert.Equal("inception_3a/3x3.bias", Assert.Single(report.Mismatched).Tensor);
            Assert.Equal(["loss3/classifier.bias"], report.Unused.AsEnumerable());
            Assert.Contains("cvg/classifier.weight", report.Missing);
            // Output 5, row 2, column 3 of blue, which is Caffe's first channel and our last.
            var weights = network.GetWeights("googlenet.conv1/7x7_s2.weight");
            Assert.Equal(first[5 * 147 + 17], weights[(17 * 3 + 2) * 64 + 5]);
            Assert.Equal(first[5 * 147 + 49 + 17], weights[(17 * 3 + 1) * 64 + 5]);
            Assert.Equal(first[5 * 147 + 98 + 17], weights[17 * 3 * 64 + 5]);
            Assert.Equal(first[..64], network.GetWeights("googlenet.inception_3a.1x1.bias"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
