using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>Samples to learn from or to be measured on: input columns and target columns, all with the same count.</summary>
public sealed class DataSet
{
    /// <summary>Puts columns together. A set to predict from may be without targets.</summary>
    public DataSet(IEnumerable<DataColumn> inputs, IEnumerable<DataColumn> targets, IEnumerable<string>? classNames = null)
    {
        ImmutableArray<DataColumn> ins = [.. inputs], outs = [.. targets];
        if (ins.IsEmpty)
            throw new ShapeMismatchException("data set", "at least one input column", "none");
        Count = ins[0].Count;
        foreach (var column in ins.AddRange(outs))
            if (column.Count != Count)
                throw new ShapeMismatchException(column.Label, $"{Count} samples, as in the first input", $"{column.Count}");
        Inputs = ins;
        Targets = outs;
        ClassNames = classNames is null ? null : [.. classNames];
    }

    /// <summary>What the network is given.</summary>
    public IReadOnlyList<DataColumn> Inputs { get; }

    /// <summary>What the network should answer.</summary>
    public IReadOnlyList<DataColumn> Targets { get; }

    /// <summary>The names of the classes that integer labels number from 0, where there are classes.</summary>
    public IReadOnlyList<string>? ClassNames { get; }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>
    /// One input and one target, each an array of byte, float or int, sample after sample. Without a target shape there is
    /// one number for each sample: a label, or a value to regress to.
    /// </summary>
    public static DataSet Create<TInput, TTarget>(
        TInput[] inputs, ReadOnlySpan<int> inputShape, TTarget[] targets, ReadOnlySpan<int> targetShape = default,
        IEnumerable<string>? classNames = null)
        where TInput : unmanaged
        where TTarget : unmanaged
        => new([new DataColumn<TInput>(inputs, inputShape)], [new DataColumn<TTarget>(targets, targetShape)], classNames);

    /// <summary>Some samples in a row, without copying them.</summary>
    public DataSet Slice(int start, int count)
        => new(Inputs.Select(c => c.Slice(start, count)), Targets.Select(c => c.Slice(start, count)), ClassNames);

    /// <summary>The first samples, without copying them: all of them if there are no more than that.</summary>
    public DataSet Take(int count) => Slice(0, Math.Min(count, Count));

    /// <summary>A copy of the samples with these numbers, in this order.</summary>
    public DataSet Select(params int[] samples)
        => new(Inputs.Select(c => c.Select(samples)), Targets.Select(c => c.Select(samples)), ClassNames);

    /// <summary>Refuses a set without samples, under the name that it has where it is used.</summary>
    internal void RequireSamples(string name)
    {
        if (Count == 0)
            throw new ShapeMismatchException(name, "at least one sample", "none");
    }
}
