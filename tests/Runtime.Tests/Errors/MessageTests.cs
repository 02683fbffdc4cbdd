namespace NetDsl.Runtime.Tests.Errors;

public class MessageTests
{
    [Fact]
    public void A_mismatch_names_the_layer_and_both_shapes()
    {
        Assert.Equal(
            "net.safetensors: 'Hidden.Dense1.weight' is 784x800 in the network but 784x500 in the file.",
            new CheckpointMismatchException("net.safetensors", "Hidden.Dense1.weight", [784, 800], [784, 500]).Message);
        Assert.Equal(
            "net.safetensors: 'Hidden.Dense1.bias' is 800 in the network but missing in the file.",
            new CheckpointMismatchException("net.safetensors", "Hidden.Dense1.bias", [800], null).Message);
    }

    [Fact]
    public void A_missing_device_is_named_with_what_there_is()
    {
        Assert.Equal(
            "There is no device 'cuda' (no driver was found); there is cpu, ilgpu-cpu.",
            new DeviceNotFoundException("cuda", ["cpu", "ilgpu-cpu"], "no driver was found").Message);
        Assert.Equal("There is no device 'gpu'; there is none.", new DeviceNotFoundException("gpu", []).Message);
    }

    [Fact]
    public void A_loss_that_is_not_finite_says_when()
        => Assert.Equal(
            "Epoch 2, step 317: expected a finite loss, found NaN; a lower learning rate may help.",
            new LossNotFiniteException(2, 317, double.NaN).Message);

    [Fact]
    public void A_batch_that_does_not_fit_says_how_many_samples_do()
    {
        var exception = new BatchTooLargeException("LeNet", 48000, 100_000);
        Assert.Equal(
            "LeNet, a batch of 48000 samples: expected at most 21474 samples, found 48000, which need 4800000000 numbers of memory where 2147483647 fit; give a smaller BatchSize.",
            exception.Message);
        Assert.Equal(21474, exception.Largest);
    }

    [Fact]
    public void A_shape_that_does_not_fit_says_what_would()
        => Assert.Equal(
            "input 'Image': expected 28x28x1, found 32x32x3.",
            new ShapeMismatchException("input 'Image'", "28x28x1", "32x32x3").Message);
}
