using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>Every layer, loss and optimiser trains on OpenCL as on the CPU.</summary>
public class AgreementTests
{
    [SkippableFact]
    public void Products_and_rows_of_awkward_sizes() => Run(device => new Ragged(device));

    [SkippableFact]
    public void The_smooth_activations() => Run(device => new Smooth(device));

    [SkippableFact]
    public void The_activations_with_an_edge() => Run(device => new Bent(device));

    [SkippableFact]
    public void Dropout() => Run(device => new Dropped(device));

    [SkippableFact]
    public void A_row_wider_than_a_group() => Run(device => new Wide(device));

    [SkippableFact]
    public void One_number() => Run(device => new OneNumber(device));

    [SkippableFact]
    public void A_network_without_loss() => Run(device => new Untrained(device));

    [SkippableFact]
    public void Windows_that_skip_and_overlap() => Run(device => new Windows(device));

    [SkippableFact]
    public void Means_and_branches() => Run(device => new Means(device));

    [SkippableFact]
    public void Normalised_pictures_with_a_shortcut() => Run(device => new SmallResidual(device));

    [SkippableFact]
    public void Layers_that_share_kernels() => Run(device => new Alike(device));

    [SkippableFact]
    public void Layers_of_different_sizes_that_share_kernels() => Run(device => new Sizes(device));

    [SkippableFact]
    public void Filters_for_each_channel() => Run(device => new Separable(device));

    [SkippableFact]
    public void Pictures_that_become_larger() => Run(device => new Enlarged(device));

    [SkippableFact]
    public void Filters_in_groups() => Run(device => new InGroups(device));

    [SkippableFact]
    public void Products_that_ask_for_tensor_cores() => Run(device => new TensorWindows(device));

    [SkippableFact]
    public void Padded_ids_and_a_norm() => Run(device => new Reader(device));

    [SkippableFact]
    public void Cells_of_all_kinds() => Run(device => new Cells(device));

    [SkippableFact]
    public void States_too_long_for_shared_memory() => DeviceComparison.Run(device => new LongStates(device), TestDevice.Get(), samples: 7, batch: 6, epochs: 2);

    [SkippableFact]
    public void Tiles_of_all_shapes() => DeviceComparison.Run(device => new Tiles(device), TestDevice.Get(), samples: 5, batch: 3, epochs: 1);

    private static void Run(Func<Device, Network> create) => DeviceComparison.Run(create, TestDevice.Get(), samples: 90, batch: 37, epochs: 3);
}
