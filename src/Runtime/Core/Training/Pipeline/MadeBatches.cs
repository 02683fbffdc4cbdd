using System.Runtime.ExceptionServices;
using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>
/// Batches whose samples are decoded, changed or encoded, made on other threads while earlier ones are calculated with. Each sample has its
/// place and its random numbers from the start, so it does not matter who makes it. Making a batch allocates nothing, but for what decoders do.
/// </summary>
internal sealed unsafe class MadeBatches : BatchSource
{
    /// <summary>One batch is calculated with, one is ready, one is being made.</summary>
    private const int Places = 3;

    /// <summary>Samples are handed out in portions of about so many bytes: some tens of microseconds of work.</summary>
    private const int PortionBytes = 64 * 1024;

    private static int UsualThreads => Math.Max(Environment.ProcessorCount / 4, 1);

    private readonly object _gate = new();
    private readonly MadePlace[] _places;
    private readonly SampleMaker _own;
    private readonly Thread[] _threads;
    private readonly int _batchSize, _portion;
    private ExceptionDispatchInfo? _failure;
    private int* _rows;
    private int _epoch, _count, _claimed, _given, _released, _working;
    private bool _stopped;

    public MadeBatches(NetworkDescription network, BoundData data, int batchSize, IReadOnlyList<Transform> transforms, int threads, uint seed)
    {
        var columns = MadeColumn.Of(network, data);
        if (transforms.Count > 0 && !columns.Any(column => column.IsPicture))
            throw new ShapeMismatchException(
                $"inputs of {network.Name}", "a picture (height, width and channels) to augment",
                string.Join(", ", network.Inputs.Select(input => ShapeText.Of(input.Shape.AsSpan()))));
        _batchSize = batchSize;
        _portion = Math.Clamp(PortionBytes / columns.Sum(column => column.SampleBytes), 1, batchSize);
        _own = new(columns, transforms, seed);
        SampleMaker[] others = [.. Enumerable.Range(0, threads > 0 ? threads : UsualThreads).Select(_ => new SampleMaker(columns, transforms, seed))];
        _places = [.. Enumerable.Range(0, Places).Select(_ => new MadePlace(columns, network.Inputs.Length, batchSize))];
        _threads = [.. others.Select((maker, i) => new Thread(() => Work(maker)) { IsBackground = true, Name = $"NetDsl pictures {i}" })];
        foreach (var thread in _threads)
            thread.Start();
    }

    public override void Begin(int epoch, int* rows, int count)
    {
        lock (_gate)
        {
            while (_working > 0)
                Monitor.Wait(_gate);
            _rows = rows;
            (_epoch, _count) = (epoch, count);
            _claimed = _given = _released = 0;
            Monitor.PulseAll(_gate);
        }
    }

    public override Batch Next()
    {
        Monitor.Enter(_gate);
        try
        {
            _released = _given;
            Monitor.PulseAll(_gate);
            var (place, end) = (_places[_given % Places], Math.Min((_given + 1) * _batchSize, _count));
            while (_claimed < end || place.Missing > 0)
            {
                _failure?.Throw();
                if (!MakePortion(_own))
                    Monitor.Wait(_gate);
            }

            _failure?.Throw();
            return place.Batch(end - _given++ * _batchSize);
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    public override void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }

        foreach (var thread in _threads)
            thread.Join();
        foreach (var place in _places)
            place.Dispose();
    }

    /// <summary>The life of one thread.</summary>
    private void Work(SampleMaker maker)
    {
        lock (_gate)
        {
            while (!_stopped)
                if (!MakePortion(maker))
                    Monitor.Wait(_gate);
        }
    }

    /// <summary>Called with the gate closed, which is open while samples are made; false if there is nothing to do for now.</summary>
    private bool MakePortion(SampleMaker maker)
    {
        var batch = _claimed / _batchSize;
        if (_claimed >= _count || batch >= _released + Places || _failure is not null)
            return false;
        var (place, start, first) = (_places[batch % Places], batch * _batchSize, _claimed);
        var length = Math.Min(_batchSize, _count - start);
        if (first == start)
            place.Missing = length;
        var count = Math.Min(_portion, start + length - first);
        _claimed += count;
        _working++;
        Monitor.Exit(_gate);
        ExceptionDispatchInfo? failure = null;
        try
        {
            for (var i = first; i < first + count; i++)
                maker.Make(place, i - start, _rows[i], _epoch);
        }
        catch (Exception error)
        {
            // A picture that cannot be decoded, or a transform of the user's own: told to the thread that waits for the batch.
            failure = ExceptionDispatchInfo.Capture(error);
        }
        finally
        {
            Monitor.Enter(_gate);
        }

        _failure ??= failure;
        _working--;
        place.Missing -= count;
        if (place.Missing == 0 || failure is not null || _working == 0)
            Monitor.PulseAll(_gate);
        return true;
    }
}
