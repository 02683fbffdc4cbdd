using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests;

/// <summary>The kernels on ILGPU's emulation of a GPU: barriers and edges on tiny shapes, since a launch takes it milliseconds.</summary>
public class EmulationTests
{
    [Fact]
    public void A_classifier_with_momentum_trains_as_on_the_CPU() => Run(device => new Ragged(device));

    [Fact]
    public void One_number_trains_as_on_the_CPU() => Run(device => new OneNumber(device));

    [Fact]
    public void A_row_wider_than_a_group_trains_as_on_the_CPU() => Run(device => new Wide(device));

    [Fact]
    public void Blocks_that_share_their_weights_train_as_on_the_CPU() => Run(device => new Shared(device));

    [Fact]
    public void Layers_of_different_sizes_that_share_kernels_train_as_on_the_CPU()
        => DeviceComparison.Run(device => new Sizes(device), Device.IlgpuCpu(), samples: 2, batch: 2, epochs: 1);

    [Fact]
    public void A_network_without_loss_predicts_as_on_the_CPU() => Run(device => new Untrained(device));

    [Fact]
    public void Steps_through_time_train_as_on_the_CPU() => Run(device => new Reader(device));

    private static void Run(Func<Device, Network> create) => DeviceComparison.Run(create, Device.IlgpuCpu(), samples: 7, batch: 4, epochs: 1);
}
