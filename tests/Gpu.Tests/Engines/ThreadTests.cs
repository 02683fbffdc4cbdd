using System.Runtime.ExceptionServices;
using ILGPU.Runtime;
using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests.Engines;

/// <summary>Engines are used by other threads than the one that made them, and several by one. CUDA takes launches for the device
/// that a thread is bound to, so every call has to bind it; the emulation does not care, but keeps the same account of who is
/// bound.</summary>
public sealed class ThreadTests : IDisposable
{
    private readonly List<GpuContext> _contexts = [];
    private readonly Network _network, _other;

    public ThreadTests()
    {
        var device = Emulation.Noting(_contexts, () => null);
        (_network, _other) = (new OneNumber(device), new OneNumber(device));
        // Engines are made when they are first needed.
        Make("read weights", _network);
        Make("read weights", _other);
    }

    public static TheoryData<string> Calls => ["train", "evaluate", "predict", "read weights", "write weights"];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_binds_the_thread_that_makes_it(string call)
    {
        var bound = OnThread(() =>
        {
            Make(call, _network);
            return Accelerator.Current;
        });

        Assert.Same(_contexts[0].Accelerator, bound);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_binds_a_thread_that_another_engine_has_bound(string call)
    {
        var bound = OnThread(() =>
        {
            Make(call, _network);
            Make("predict", _other);
            Make(call, _network);
            return Accelerator.Current;
        });

        Assert.Same(_contexts[0].Accelerator, bound);
    }

    [Fact]
    public void A_network_trains_on_another_thread_as_on_its_own()
    {
        Make("train", _other);
        OnThread(() =>
        {
            Make("train", _network);
            return 0;
        });

        Assert.Equal(_other.HashWeights(), _network.HashWeights());
    }

    public void Dispose()
    {
        // By yet another one.
        OnThread(() =>
        {
            _network.Dispose();
            return 0;
        });
        _other.Dispose();
    }

    private static void Make(string call, Network network)
    {
        var data = Samples.For(network.Structure, 4);
        switch (call)
        {
            case "train":
                network.Fit(data, new() { Epochs = 1, BatchSize = 2 });
                break;
            case "evaluate":
                network.Evaluate(data, 2);
                break;
            case "predict":
                network.Outputs(data);
                break;
            case "read weights":
                network.GetWeights(network.Structure.Parameters[0].Name);
                break;
            default:
                network.SetWeights(network.Structure.Parameters[0].Name, new float[network.Structure.Parameters[0].Size]);
                break;
        }
    }

    private static T OnThread<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
