using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Neuron;

namespace NetDsl.Examples.Tests.CommandLine;

public class StopOnSignalTests
{
    [Fact]
    public void Whoever_asks_the_program_to_end_ends_the_training_under_way_and_is_remembered()
    {
        using var stop = new StopOnSignal();
        var data = TruthTable.Of(TruthTable.Xor);
        using var first = new PerceptronNeuron(Device.Cpu(1));
        Assert.Equal(TrainingOutcome.Completed, first.Fit(data, new() { Epochs = 2, Callbacks = [stop] }).Outcome);
        Assert.False(stop.IsAsked);

        using var second = new PerceptronNeuron(Device.Cpu(1));
        var history = second.Fit(data, new() { Epochs = 9, Callbacks = [new AskAfter(3, stop), stop] });
        Assert.Equal((TrainingOutcome.Stopped, "interrupted", 3), (history.Outcome, history.StopReason, history.Epochs.Length));
        // What a program asks before it begins with the next network.
        Assert.True(stop.IsAsked);
        // The second time the system does as it would without.
        Assert.False(stop.Ask());
    }

    private sealed class AskAfter(int epochs, StopOnSignal stop) : Callback
    {
        public override void OnEpochEnd(TrainingContext context, EpochResult result)
        {
            if (result.Epoch == epochs)
                stop.Ask();
        }
    }
}
