using NetDsl.OpenClTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>DetectNet, of a size that a processor can play the GPU for, trains on OpenCL as on the CPU.</summary>
public class DetectNetTests
{
    private readonly FirstSteps _steps = new(device => new ReducedDetectNet(device), batch: 2);

    [SkippableFact]
    public void The_losses_of_twenty_steps_are_those_of_the_CPU() => _steps.CompareLosses(20);

    [SkippableFact]
    public void The_gradients_of_the_first_step_are_those_of_the_CPU() => _steps.CompareGradients();
}
