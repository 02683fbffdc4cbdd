using NetDsl.Data;
using NetDsl.GpuTests.Networks;
using NetDsl.GpuTests.Recording;

namespace NetDsl.OpenClTests;

/// <summary>The launches of a step are those of the step before, so that recorded ones may be made in their place.</summary>
public class RecordingTests
{
    [SkippableFact]
    public void The_perceptron() => RecordedTraining.Compare(device => new Perceptron(device), TestDevice.Get(), samples: 70, batch: 16);

    [SkippableFact]
    public void LeNet() => RecordedTraining.Compare(device => new LeNet(device), TestDevice.Get(), samples: 70, batch: 16);

    [SkippableFact]
    public void Normalisation_dropout_momentum_and_a_norm_on_pictures_that_are_changed()
        => RecordedTraining.Compare(device => new Restless(device), TestDevice.Get(), samples: 70, batch: 16, epochs: 3, new Flip(), new Shift(1));

    [SkippableFact]
    public void An_Lstm_that_reads_ids() => RecordedTraining.Compare(device => new Reader(device), TestDevice.Get(), samples: 70, batch: 16, epochs: 3);
}
