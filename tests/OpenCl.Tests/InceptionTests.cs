using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>A network of branches side by side trains on OpenCL as on the CPU.</summary>
public class InceptionTests
{
    private readonly FirstSteps _steps = new(device => new SmallInception(device), batch: 16);

    [SkippableFact]
    public void The_losses_of_twenty_steps_are_those_of_the_CPU() => _steps.CompareLosses(20);

    [SkippableFact]
    public void The_gradients_of_the_first_step_are_those_of_the_CPU() => _steps.CompareGradients();
}
