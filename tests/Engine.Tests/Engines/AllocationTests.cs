using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Engines;

/// <summary>Once memory is there, steps and predictions allocate nothing: not a byte.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 20;

    /// <summary>With one thread all work is done, and measured, on the caller's; with two it has to be handed over.</summary>
    public static TheoryData<string, int> Names
    {
        get
        {
            var data = new TheoryData<string, int>();
            string[] names = ["Width100", "DropoutBetween", "Softmax17Index", "AdamAll", "InputChannels", "SmallLeNet", "BatchNormWide", "ConcatTwice", "AdamNorm", "NormOfGroups", "LstmDropped",
                "GruBothWays", "PaddedIds"];
            foreach (string name in names)
            {
                data.Add(name, 1);
                data.Add(name, 2);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps(string name, int threads)
    {
        var network = TestNetworks.Get(name);
        using var run = Comparison.Start(network, Device.Cpu(threads));
        var batch = new PinnedBatch(network.Training, RandomValues.Batch(network.Training, 24, seed: 1));
        Assert.Equal(0, Allocated(() =>
        {
            batch.Train(run.Engine, run.Arguments(1));
            batch.Evaluate(run.Engine);
            batch.Predict(run.Engine);
            run.Engine.TakeLoss();
        }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Predictions_into_a_span(string name, int threads)
    {
        var network = TestNetworks.Get(name);
        using var instance = network.Create(Device.Cpu(threads));
        var input = new float[3 * instance.Structure.Inputs[0].Size];
        var ids = new int[input.Length];
        var pixels = new byte[input.Length];
        var output = new float[3 * instance.Structure.Outputs[0].Size];
        bool readsIds = network.Inference.Inputs[0].Kind == InputKind.Indices;
        Assert.Equal(0, Allocated(() =>
        {
            if (readsIds)
            {
                instance.Predict(ids, output);
            }
            else
            {
                instance.Predict(input, output);
                instance.Predict(pixels, output);
            }
        }));
    }

    /// <summary>What this thread allocates in some rounds after a few that warm up. The least of three times: a thread that falls asleep for
    /// the first time is given something to wait with.</summary>
    private static long Allocated(Action round) => Enumerable.Range(0, 3).Min(_ =>
    {
        for (int i = 0; i < 3; i++)
        {
            round();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            round();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
