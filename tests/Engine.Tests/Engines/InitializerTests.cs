using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;

namespace NetDsl.EngineTests.Engines;

/// <summary>What weights begin with.</summary>
public sealed class InitializerTests
{
    /// <summary>The deviation of 2,000 numbers is drawn too: four of its own deviations are 6 %.</summary>
    private const double DrawnTolerance = 0.06;

    [Theory]
    [InlineData("InitGlorotUniform", 6.0 / 90, true)]
    [InlineData("InitGlorotNormal", 2.0 / 90, false)]
    [InlineData("InitHeUniform", 6.0 / 40, true)]
    [InlineData("InitHeNormal", 2.0 / 40, false)]
    [InlineData("InitLecunUniform", 3.0 / 40, true)]
    [InlineData("InitLecunNormal", 1.0 / 40, false)]
    [InlineData("InitNormal", 0.04, false)]
    [InlineData("InitUniform", 0.09, true)]
    public void Drawn(string name, double squaredScale, bool uniform)
    {
        using var run = new EngineRun(TestNetworks.Get(name), Device.Cpu(1));
        var weights = run.Read(0);
        double deviation = Math.Sqrt(squaredScale / (uniform ? 3 : 1));
        Assert.InRange(weights.Distinct().Count(), weights.Length - 3, weights.Length);
        Assert.InRange(Math.Sqrt(weights.Average(w => w * w)) / deviation, 1 - DrawnTolerance, 1 + DrawnTolerance);
        Assert.InRange(weights.Average() / deviation, -0.1, 0.1);
        Assert.True(!uniform || weights.Max(Math.Abs) <= Math.Sqrt(squaredScale));
        Assert.All(run.Read(1), bias => Assert.Equal(0, bias));
    }

    [Theory]
    [InlineData("InitOrthogonal", "Dense1.weight", 1)]
    [InlineData("InitPictures", "Conv1.weight", 1.5)]
    [InlineData("InitLstm", "Lstm1.recurrent", 1)]
    [InlineData("InitLstm", "Lstm1.reverse.recurrent", 1)]
    [InlineData("InitGru", "Gru1.recurrent", 2)]
    [InlineData("InitGru", "Gru1.candidateRecurrent", 2)]
    public void Orthogonal(string name, string parameter, double gain)
    {
        using var run = new EngineRun(TestNetworks.Get(name), Device.Cpu(1));
        float[] weights = run.Network.GetWeights(parameter);
        int columns = run.Description.Parameters.Single(other => other.Name == parameter).Shape[^1], rows = weights.Length / columns;
        // Of the fewer of rows and columns; floats are good to 6e-8 of numbers below the gain.
        Func<int, int, double> at = rows < columns ? (vector, i) => weights[(vector * columns) + i] : (vector, i) => weights[(i * columns) + vector];
        for (int one = 0; one < Math.Min(rows, columns); one++)
        {
            for (int other = 0; other <= one; other++)
            {
                Assert.Equal(one == other ? gain * gain : 0, Enumerable.Range(0, Math.Max(rows, columns)).Sum(i => at(one, i) * at(other, i)), 1e-6 * gain * gain);
            }
        }
    }

    [Fact]
    public void Each_weight_of_a_cell_has_its_own_scale()
    {
        using var gru = new EngineRun(TestNetworks.Get("InitGru"), Device.Cpu(1));
        using var simple = new EngineRun(TestNetworks.Get("InitSimpleRnn"), Device.Cpu(1));
        Assert.InRange(gru.Network.GetWeights("Gru1.weight").Max(Math.Abs), 0.25, 0.3);
        Assert.InRange(simple.Network.GetWeights("SimpleRnn1.recurrent").Max(Math.Abs), 0.18, 0.2);
    }

    [Fact]
    public void Biases_of_forget_gates_begin_with_one()
    {
        using var run = new EngineRun(TestNetworks.Get("InitLstm"), Device.Cpu(1));
        Assert.All(["Lstm1.bias", "Lstm1.reverse.bias"], bias => Assert.Equal(
            Enumerable.Range(0, 4 * 17).Select(i => i / 17 == 1 ? 1f : 0f), run.Network.GetWeights(bias)));
    }

    [Fact]
    public void Given()
    {
        using var run = new EngineRun(TestNetworks.Get("InitLiteral"), Device.Cpu(1));
        Assert.Equal([1, 2.5f, -3, 1e-30f, 5, 1 / 3f], run.Read(0));
        Assert.Equal([0.1f, -7], run.Read(1));
    }

    [Fact]
    public void Constant()
    {
        using var constant = new EngineRun(TestNetworks.Get("InitConstant"), Device.Cpu(1));
        using var zeros = new EngineRun(TestNetworks.Get("InitZeros"), Device.Cpu(1));
        Assert.All(constant.Read(0), weight => Assert.Equal(-0.25f, weight));
        Assert.All(constant.Read(1), bias => Assert.Equal(1.5f, bias));
        Assert.All(zeros.Read(0), weight => Assert.Equal(0, weight));
    }
}
