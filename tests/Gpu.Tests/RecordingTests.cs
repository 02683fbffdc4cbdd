using NetDsl.GpuTests.Networks;
using NetDsl.GpuTests.Recording;

namespace NetDsl.GpuTests;

/// <summary>The launches of a step are those of the step before, so that recorded ones may be made in their place: on the emulation, where the
/// shapes are tiny.</summary>
public class RecordingTests
{
    [Fact]
    public void A_classifier_with_momentum() => Compare(device => new Ragged(device));

    [Fact]
    public void Adam_with_dropout() => Compare(device => new Dropped(device));

    [Fact]
    public void Steps_through_time_with_a_norm() => Compare(device => new Reader(device));

    private static void Compare(Func<Device, Network> create) => RecordedTraining.Compare(create, Device.IlgpuCpu(), samples: 5, batch: 2);
}
