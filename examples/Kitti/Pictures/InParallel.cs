using System.Runtime.ExceptionServices;

namespace NetDsl.Examples.Kitti;

/// <summary>Reads pictures on all processors.</summary>
internal static class InParallel
{
    /// <summary>Does something for each number below <paramref name="count"/>; throws what went wrong as it was thrown.</summary>
    public static void For(int count, Action<int> body)
    {
        try
        {
            Parallel.For(0, count, body);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
