using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training;

public class ScheduleTests
{
    public static TheoryData<Schedule, double, double> Figures => new()
    {
        { new ConstantSchedule(), 7.5, 1 },
        { new StepSchedule(3, 0.5), 2.99, 1 },
        { new StepSchedule(3, 0.5), 3, 0.5 },
        { new StepSchedule(3, 0.5), 6.5, 0.25 },
        { new MultiStepSchedule(0.1, 4, 8), 3.9, 1 },
        { new MultiStepSchedule(0.1, 4, 8), 4, 0.1 },
        { new MultiStepSchedule(0.1, 4, 8), 9, 0.01 },
        { new ExponentialSchedule(0.81), 2, 0.6561 },
        { new ExponentialSchedule(0.81), 2.5, 0.59049 },
        { new ExponentialSchedule(0.81) { PerEpoch = true }, 2.5, 0.6561 },
        { new PolynomialSchedule(), 2.5, 0.75 },
        { new PolynomialSchedule(2), 5, 0.25 },
        { new PolynomialSchedule(2), 11, 0 },
        { new InverseSchedule(0.5), 2, 0.5 },
        { new InverseSchedule(1, 2), 3, 0.0625 },
        { new SigmoidSchedule(2, 5), 5, 0.5 },
        { new SigmoidSchedule(Math.Log(3), 5), 6, 0.25 },
        { new CosineSchedule(), 0, 1 },
        { new CosineSchedule(0.2), 5, 0.6 },
        { new CosineSchedule(), 10, 0 },
        { new WarmupSchedule(2), 0.5, 0.25 },
        { new WarmupSchedule(2, start: 0.5), 1, 0.75 },
        { new WarmupSchedule(2), 2, 1 },
        { new WarmupSchedule(2, new PolynomialSchedule()), 6, 0.5 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_schedule_gives_the_factor_worked_out_by_hand(Schedule schedule, double epoch, double factor)
        => Assert.Equal(factor, schedule.At(epoch, 10), 1e-12);

    [Fact]
    public void The_step_gets_the_rate_with_schedule_and_declared_decay()
    {
        using var net = new TinyClassifier(TinyDescription.Of("Decaying", 2, 8, 3, true, decay: 0.5), log: true);
        var history = net.Fit(TinyData.Points(40), new() { Epochs = 2, BatchSize = 20, Rate = 0.4, Schedule = new PolynomialSchedule() });
        double[] rates = [0.4, 0.4 * 0.75 / 1.5, 0.4 * 0.5 / 2, 0.4 * 0.25 / 2.5];
        Assert.Equal([.. rates.Select(rate => (float)rate)], net.Log.Select(step => step.Arguments.Rate).ToArray());
        Assert.Equal([rates[1], rates[3]], history.Epochs.Select(epoch => epoch.Rate).ToArray());
    }

    [Fact]
    public void The_declared_rate_holds_where_nothing_else_is_said()
    {
        using var net = new TinyClassifier(TinyDescription.Of("Plain", 2, 8, 3, true), log: true);
        net.Fit(TinyData.Points(40), new() { Epochs = 2 });
        Assert.All(net.Log, step => Assert.Equal((0.1f, 1f, 1f), (step.Arguments.Rate, step.Arguments.Correction1, step.Arguments.Correction2)));
    }
}
