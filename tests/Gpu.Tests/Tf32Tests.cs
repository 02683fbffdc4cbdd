using NetDsl.Data;
using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests;

/// <summary>Networks that ask for TF32: their instructions on CUDA, and the numbers of the emulation, which shares out the factors among the
/// threads of a warp as tensor cores do.</summary>
public class Tf32Tests
{
    /// <summary>The error of a product whose factors are rounded to eleven bits each, and a little for the sum's own rounding.</summary>
    private const double ProductError = 1.01 / 1024;

    public static TheoryData<Type> Networks => [typeof(TensorDense), typeof(TensorConv), typeof(TensorTiles), typeof(TensorHighTiles), typeof(TensorRagged), typeof(TensorWindows), typeof(TensorSteps)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Products_are_instructions_of_tensor_cores(Type network)
    {
        var kernels = KernelSources.Ptx(network);
        var products = kernels.Where(kernel => kernel.Name.EndsWith("OnTensorCores", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(products);
        foreach (var kernel in products)
        {
            Assert.Contains("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32", kernel.Text);
            Assert.Contains("cvt.rna.tf32.f32", kernel.Text);
            Assert.Contains(kernels, plain => kernel.Name == plain.Name + "OnTensorCores");
        }

        Assert.All(kernels.Except(products), HasNone);
    }

    [Theory]
    [InlineData(typeof(Perceptron))]
    [InlineData(typeof(LeNet))]
    [InlineData(typeof(InGroups))]
    public void Whoever_does_not_ask_gets_none(Type network) => Assert.All(KernelSources.Ptx(network), HasNone);

    [Theory]
    [InlineData(typeof(TensorTiles), 128, 128)]
    [InlineData(typeof(TensorTiles), 128, 64)]
    [InlineData(typeof(TensorTiles), 128, 32)]
    [InlineData(typeof(TensorTiles), 128, 16)]
    [InlineData(typeof(TensorHighTiles), 256, 16)]
    [InlineData(typeof(TensorRagged), 64, 64)]
    [InlineData(typeof(TensorDense), 64, 32)]
    [InlineData(typeof(TensorRagged), 64, 16)]
    public void Tiles_of_all_shapes_are_tried(Type network, int rows, int columns)
    {
        // Sixteen steps of both sides with eight floats to spare, in bytes.
        string shared = FormattableString.Invariant($"[{4 * 16 * (rows + 8 + columns + 8)}]");

        Assert.Contains(KernelSources.Ptx(network), kernel => kernel.Text.Contains(shared));
    }

    [Fact]
    public void A_dense_layer_of_whole_numbers_is_exact() => CompareExactly(device => new TensorDense(device), samples: 6);

    [Fact]
    public void A_convolution_in_groups_of_whole_numbers_is_exact() => CompareExactly(device => new TensorConv(device), samples: 2);

    [Fact]
    public void Tiles_of_all_widths_of_whole_numbers_are_exact() => CompareExactly(device => new TensorTiles(device), samples: 1);

    [Fact]
    public void The_highest_tiles_of_whole_numbers_are_exact() => CompareExactly(device => new TensorHighTiles(device), samples: 1);

    [Fact]
    public void A_dense_layer_differs_by_its_factors_rounding() => CompareToProducts(device => new TensorDense(device), samples: 6);

    [Fact]
    public void A_convolution_differs_by_its_factors_rounding() => CompareToProducts(device => new TensorConv(device), samples: 2);

    [Fact]
    public void Dense_layers_train_nearly_as_on_the_CPU()
        => DeviceComparison.Run(device => new TensorRagged(device), Device.IlgpuCpu(), samples: 4, batch: 4, epochs: 1);

    [Fact]
    public void Convolutions_train_nearly_as_on_the_CPU()
        => DeviceComparison.Run(device => new TensorWindows(device), Device.IlgpuCpu(), samples: 3, batch: 3, epochs: 1);

    [Fact]
    public void A_network_says_how_it_multiplies_where_it_is()
    {
        using Network asks = new TensorDense(Device.IlgpuCpu()), onCpu = new TensorDense(Device.Cpu(1)), plain = new Untrained(Device.IlgpuCpu());

        Assert.Equal((Precision.Tf32, Precision.Float32, Precision.Float32), (asks.Precision, onCpu.Precision, plain.Precision));
        Assert.Contains("TF32 on CUDA GPUs", asks.Card);
        Assert.DoesNotContain("TF32", plain.Card);
    }

    private static void HasNone(KernelSource kernel) => Assert.False(kernel.Text.Contains("mma.sync") || kernel.Text.Contains("tf32"), kernel.Name);

    /// <summary>Small whole numbers are numbers of TF32, and so are their sums: nothing is rounded, and no order of additions matters.</summary>
    private static void CompareExactly(Func<Device, Network> create, int samples)
    {
        using Network expected = create(Device.Cpu(1)), actual = create(Device.IlgpuCpu());
        var random = new Random(7);
        foreach (var parameter in expected.Structure.Parameters)
        {
            float[] weights = [.. expected.GetWeights(parameter.Name).Select(_ => (float)(random.Next(8) == 0 ? (random.Next(2) * 2) - 1 : 0))];
            expected.SetWeights(parameter.Name, weights);
            actual.SetWeights(parameter.Name, weights);
        }

        var data = Inputs(expected, samples, () => random.Next(-3, 4));
        float[] outputs = expected.Outputs(data);

        Assert.True(outputs.Distinct().Count() > 5);
        Assert.Equal(outputs, actual.Outputs(data));
    }

    /// <summary>Each sum is as near as the sum of its products' sizes allows; and not nearer, or nothing was rounded.</summary>
    private static void CompareToProducts(Func<Device, Network> create, int samples)
    {
        using Network exact = create(Device.Cpu(1)), sizes = create(Device.Cpu(1)), rounded = create(Device.IlgpuCpu());
        foreach (var parameter in exact.Structure.Parameters)
        {
            float[] weights = exact.GetWeights(parameter.Name);
            rounded.SetWeights(parameter.Name, weights);
            sizes.SetWeights(parameter.Name, [.. weights.Select(MathF.Abs)]);
        }

        var random = new Random(3);
        var data = Inputs(exact, samples, random.NextSingle);
        float[] expected = exact.Outputs(data), products = sizes.Outputs(data), actual = rounded.Outputs(data);
        double[] errors = [.. expected.Select((sum, i) => Math.Abs(sum - actual[i]) / products[i])];

        Assert.InRange(errors.Max(), ProductError / 100, ProductError);
    }

    private static DataSet Inputs(Network network, int samples, Func<float> number)
    {
        var input = network.Structure.Inputs.Single();
        return new([new DataColumn<float>(Enumerable.Range(0, samples * input.Size).Select(_ => number()).ToArray(), [.. input.Shape])], []);
    }
}
