using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>Brings a call's numbers and the batch's samples to the device: gathers them in memory that the device can read by itself, and
/// has it fetch them while the host goes on.</summary>
internal sealed class GivenStaging : IDisposable
{
    /// <summary>How many calls can be under way before one has to wait.</summary>
    private const int Calls = 4;

    private readonly GpuContext _context;
    private readonly int[] _sizes;
    private readonly int _targets;
    private readonly MemoryBuffer1D<int, Stride1D.Dense> _device;
    private readonly HostMemory<int>?[] _host = new HostMemory<int>?[Calls];
    private int _next;

    /// <summary>Makes room for batches of <paramref name="capacity"/> samples.</summary>
    public GivenStaging(GpuContext context, NetworkDescription network, int capacity)
    {
        _context = context;
        _targets = network.Targets.Length;
        _sizes = [.. network.Targets.Concat(network.Inputs).Select(tensor => tensor.Size)];
        int words = checked(StepNumbers.Words + (_sizes.Sum() * capacity));
        _device = context.Accelerator.Allocate1D<int>(words);
        try
        {
            for (int call = 0; call < Calls; call++)
                _host[call] = new(context, words);
        }
        catch
        {
            _ = Release.All(Dispose);
            throw;
        }
    }

    public ArrayView<int> View => _device.View.BaseView;

    /// <summary>Sends the batch on its way; gives a bit for each target and input that came as bytes.</summary>
    public int Send(in StepArguments step, int lossSlot, in Batch batch, bool withTargets)
    {
        if (_next == Calls)
        {
            _context.Stream.Synchronize();
            _next = 0;
        }

        var words = _host[_next]!;
        _next++;
        StepNumbers.Write(words.Span, step, lossSlot);
        int bytes = 0, end = StepNumbers.Words;
        for (int i = 0, at = end; i < _sizes.Length; at += _sizes[i] * batch.Count, i++)
        {
            if (i < _targets && !withTargets)
                continue;
            var slot = i < _targets ? batch.Target(i) : batch.Input(i - _targets);
            bytes |= slot.Kind == ElementKind.Byte ? 1 << i : 0;
            end = at + Gather(slot, batch, _sizes[i], words.Span[at..]);
        }

        // In one piece and from the first word on: ILGPU gets places inside an OpenCL buffer wrong.
        words.View.SubView(0, end).CopyTo(_context.Stream, View.SubView(0, end));
        return bytes;
    }

    public void Dispose()
        => Release.Throw(Release.All([_device.Dispose, .. _host.Select(memory => (Action)(() => memory?.Dispose()))]));

    /// <summary>Copies the rows one after the other; gives the words they take.</summary>
    private static unsafe int Gather(Slot slot, in Batch batch, int size, Span<int> words)
    {
        int row = size * (slot.Kind == ElementKind.Byte ? 1 : 4);
        var target = MemoryMarshal.AsBytes(words);
        if (batch.Rows is null)
        {
            Row(0, checked(batch.Count * row)).CopyTo(target);
        }
        else
        {
            for (int sample = 0; sample < batch.Count; sample++)
                Row(batch.Rows[sample], row).CopyTo(target[(sample * row)..]);
        }

        return (batch.Count * row + 3) / 4;

        ReadOnlySpan<byte> Row(int number, int length) => new((byte*)slot.Data + (long)number * row, length);
    }
}
