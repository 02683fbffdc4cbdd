using System.Runtime.ExceptionServices;

namespace NetDsl.Data;

/// <summary>Work on many samples at once, whose outcome, errors included, is the same for any number of threads.</summary>
internal static class InParallel
{
    /// <summary>Does something for each number below <paramref name="count"/>; throws what went wrong first, in the order of the numbers, as it was
    /// thrown.</summary>
    /// <param name="count">How many.</param>
    /// <param name="threads">At most so many; 0 means one for each processor.</param>
    /// <param name="body">What is done.</param>
    public static void For(int count, int threads, Action<int> body)
    {
        var failures = new Exception?[count];
        Parallel.For(0, count, new() { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads }, (number, loop) =>
        {
            try
            {
                body(number);
            }
            catch (Exception failure)
            {
                failures[number] = failure;
                // Those before it are still done, so that the first failure is always the same one.
                loop.Break();
            }
        });
        if (failures.FirstOrDefault(failure => failure is not null) is { } error)
            ExceptionDispatchInfo.Throw(error);
    }
}
